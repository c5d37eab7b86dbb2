import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskOperation } from '../../client/worklist.ts';
import type { Shortcut } from '../shell/shortcuts.tsx';
import { type Begin, operationsOf } from './operations.tsx';
import type { InboxItem } from './worklist.ts';

interface Inbox {
  readonly items: readonly InboxItem[];
  /** Place of the row that the keys are at; -1 before the first. */
  readonly at: number;
  readonly setAt: (place: number) => void;
  readonly selected: ReadonlySet<string>;
  readonly setSelected: (keys: ReadonlySet<string>) => void;
  readonly keyOf: (item: InboxItem) => string;
  readonly begin: Begin;
  readonly open: (item: InboxItem) => void;
  readonly search: () => void;
  readonly next: () => void;
}

/** The keys of the inbox. Those that change something act on what is selected, or else on the row one is at. */
export function useInboxKeys(inbox: Inbox): readonly Shortcut[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const { items, at, setAt, selected, setSelected, keyOf, begin, open, search, next } = inbox;
    const here = items[at];
    const meant = () => {
      const tasks = items.filter((item) => item.kind === 'task');
      const chosen = tasks.filter((item) => selected.has(keyOf(item)));
      return chosen.length > 0 ? chosen : tasks.filter((item) => item === here);
    };
    const start = (operation: TaskOperation) => () => {
      const tasks = meant();
      if (operationsOf(tasks).includes(operation)) begin(operation, tasks);
    };
    const toggle = () => {
      if (!here) return;
      const keys = new Set(selected);
      if (!keys.delete(keyOf(here))) keys.add(keyOf(here));
      setSelected(keys);
    };
    return [
      { key: 'j', label: t('keys.down'), run: () => setAt(Math.min(at + 1, items.length - 1)) },
      { key: 'k', label: t('keys.up'), run: () => setAt(Math.max(at - 1, 0)) },
      { key: 'Enter', label: t('keys.open'), run: () => here && open(here) },
      { key: 'x', label: t('keys.select'), run: toggle },
      { key: 'X', label: t('keys.all'), run: () => setSelected(new Set(items.map(keyOf))) },
      { key: 'c', label: t('keys.claim'), run: start('claim') },
      { key: 'a', label: t('keys.assign'), run: start('assign') },
      { key: 'u', label: t('keys.urge'), run: start('urge') },
      { key: 's', label: t('keys.copy'), run: start('copy') },
      { key: '/', label: t('keys.search'), run: search },
      { key: 'v', label: t('keys.views'), run: next },
    ];
  }, [inbox, t]);
}
