import { Docket } from './migrations/0001-docket.ts';
import { LinkedCases } from './migrations/0002-linked-cases.ts';
import { Letters } from './migrations/0003-letters.ts';
import { Papers } from './migrations/0004-papers.ts';
import { CatalogueChanges } from './migrations/0005-catalogue-changes.ts';
import { Access } from './migrations/0007-access.ts';
import { Rectifications } from './migrations/0008-rectifications.ts';
import { Webhooks } from './migrations/0009-webhooks.ts';
import { Clocks } from './migrations/0010-clocks.ts';
import { Worklist } from './migrations/0011-worklist.ts';
import { ClearPapers } from './migrations/0012-clear-papers.ts';
import { Calendar } from './migrations/0013-calendar.ts';
import { PublicApplications } from './migrations/0014-public-applications.ts';
import { Figures } from './migrations/0015-figures.ts';
import { CaseLists } from './migrations/0016-case-lists.ts';
import { ReviewedExpiries } from './migrations/0017-reviewed-expiries.ts';
import { DisabledUnits } from './migrations/0018-disabled-units.ts';
import { CasesByNumber } from './migrations/0019-cases-by-number.ts';
import { Board } from './migrations/0020-board.ts';

/** All migrations, in order. What was released is never changed; a change of the schema is a new migration. */
export const migrations = [
  { name: '0001-docket', class: Docket },
  { name: '0002-linked-cases', class: LinkedCases },
  { name: '0003-letters', class: Letters },
  { name: '0004-papers', class: Papers },
  { name: '0005-catalogue-changes', class: CatalogueChanges },
  { name: '0007-access', class: Access },
  { name: '0008-rectifications', class: Rectifications },
  { name: '0009-webhooks', class: Webhooks },
  { name: '0010-clocks', class: Clocks },
  { name: '0011-worklist', class: Worklist },
  { name: '0012-clear-papers', class: ClearPapers },
  { name: '0013-calendar', class: Calendar },
  { name: '0014-public-applications', class: PublicApplications },
  { name: '0015-figures', class: Figures },
  { name: '0016-case-lists', class: CaseLists },
  { name: '0017-reviewed-expiries', class: ReviewedExpiries },
  { name: '0018-disabled-units', class: DisabledUnits },
  { name: '0019-cases-by-number', class: CasesByNumber },
  { name: '0020-board', class: Board },
];
