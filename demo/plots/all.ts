import { type AnyPlot, type Days, plotsOf } from '../plot.ts';
import { drafted } from './catalogue-change/drafted.ts';
import { reviewed } from './catalogue-change/reviewed.ts';
import { verified } from './correction/verified.ts';
import { coordinating } from './dispute/coordinating.ts';
import { deciding } from './dispute/deciding.ts';
import { negotiating } from './dispute/negotiating.ts';
import { asked } from './opening-request/asked.ts';
import { demanded } from './opening-request/demanded.ts';
import { used } from './opening-request/used.ts';
import { applied } from './purchase/applied.ts';
import { catalogued } from './purchase/catalogued.ts';
import { preparing } from './share-request/preparing.ts';
import { providing } from './share-request/providing.ts';
import { refused } from './share-request/refused.ts';
import { reviewing } from './share-request/reviewing.ts';
import { signing } from './share-request/signing.ts';
import { suspended } from './share-request/suspended.ts';
import { using } from './share-request/using.ts';
import { rectified } from './supervision/rectified.ts';

const SHARE_REQUESTS = [preparing, reviewing, signing, providing, using, suspended, refused];
const CATALOGUE_CHANGES = [drafted, reviewed];
const OPENING_REQUESTS = [asked, used, demanded];
const DISPUTES = [negotiating, coordinating, deciding];
const PURCHASES = [applied, catalogued];

/** Every plot of the demo docket, as the days lie on the day of seeding. */
export function demoPlots(days: Days): readonly AnyPlot[] {
  const on = <Told>(plots: readonly ((days: Days) => readonly Told[])[]) =>
    plots.flatMap((plot) => plot(days));
  return [
    ...plotsOf('share-request', on(SHARE_REQUESTS)),
    ...plotsOf('dispute', on(DISPUTES)),
    ...plotsOf('catalogue-change', on(CATALOGUE_CHANGES)),
    ...plotsOf('opening-request', on(OPENING_REQUESTS)),
    ...plotsOf('correction', on([verified])),
    ...plotsOf('supervision', on([rectified])),
    ...plotsOf('purchase', on(PURCHASES)),
  ];
}
