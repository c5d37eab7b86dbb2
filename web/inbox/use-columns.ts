import { useState } from 'react';
import { USUAL_COLUMNS } from './columns.tsx';

const KEPT = 'docket.inbox.columns';

/** The columns that are shown; kept on this machine. */
export function useColumns(): readonly [readonly string[], (next: readonly string[]) => void] {
  const [columns, setColumns] = useState<readonly string[]>(() => {
    const kept = localStorage.getItem(KEPT);
    return kept === null ? USUAL_COLUMNS : kept.split(',');
  });
  return [
    columns,
    (next) => {
      // The case itself is always shown.
      const all = next.includes('subject') ? next : [...next, 'subject'];
      localStorage.setItem(KEPT, all.join());
      setColumns(all);
    },
  ];
}
