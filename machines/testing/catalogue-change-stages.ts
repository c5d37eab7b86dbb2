import { catalogueChange } from '../catalogue-change/procedure.ts';
import type { Opening } from '../procedure.ts';
import { catalogueChangeCase } from './catalogue-change-case.ts';
import * as moves from './catalogue-change-moves.ts';
import { given, type Story } from './story.ts';

/** A catalogue change as it stands just after its submission. */
export const submitted = (opening: Opening = catalogueChangeCase()): Story => given(catalogueChange, opening);

/** Assessed and on the table of the unit's head. */
export const drafted = (opening?: Opening): Story => submitted(opening).after(moves.submitDraft());

/** Approved in the house: with the departments concerned, or with the bureau. */
export const approved = (opening?: Opening): Story => drafted(opening).after(moves.approveDraft());

/** With the county's bureau. */
export const atLevelReview = (): Story => approved(catalogueChangeCase({ county: true }));

/** A base catalogue, with the two departments concerned. */
export const inCoSigning = (said: { readonly county?: boolean } = {}): Story =>
  approved(
    catalogueChangeCase({ ...said, contents: { category: 'population' }, concerned: ['civil', 'health'] }),
  );
