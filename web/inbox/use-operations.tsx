import { App } from 'antd';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { TaskOperation, WorkItem } from '../../client/worklist.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { problemOf } from '../api/problem.ts';
import { useActing } from '../api/session.ts';
import { type Asked, AT_ONCE, ChangeDialog, useTaskChange } from './change-dialog.tsx';
import type { Begin } from './operations.tsx';

/**
 * What can be done with tasks, wherever they are shown: at once, or after the words that it needs have been asked for.
 * @param after told when an operation has begun at once, or its dialog has closed
 * @returns how to begin one, and the dialog to be shown
 */
export function useOperations(after?: () => void): { readonly begin: Begin; readonly dialog: ReactNode } {
  const { message } = App.useApp();
  const acting = useActing();
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = useTaskChange();
  const begin = (operation: TaskOperation, on: readonly WorkItem[]) => {
    if (on.length === 0) return;
    if (!isAtOnce(operation)) return setAsked({ operation, items: on });
    // Somebody else may have been faster: the server says who, and the list is asked for anew.
    change(on, { type: operation } as TaskChange).catch((error) => message.warning(problemOf(error).detail));
    after?.();
  };
  // What draws many rows is not to draw them anew because of it.
  const latest = useRef<Begin>(begin);
  latest.current = begin;
  const lasting = useCallback<Begin>((operation, on) => latest.current(operation, on), []);
  const dialog = asked && acting && (
    <ChangeDialog
      asked={asked}
      unit={acting.unit}
      close={() => {
        setAsked(null);
        after?.();
      }}
    />
  );
  return { begin: lasting, dialog };
}

function isAtOnce(operation: TaskOperation): operation is (typeof AT_ONCE)[number] {
  return AT_ONCE.some((one) => one === operation);
}
