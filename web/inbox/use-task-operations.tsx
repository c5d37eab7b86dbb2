import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { TaskOperation } from '../../client/worklist.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { problemOf } from '../api/problem.ts';
import { useActing } from '../api/session.ts';
import { type Asked, AT_ONCE, ChangeDialog, useTaskChange } from './change-dialog.tsx';
import type { Begin } from './operations.tsx';

/**
 * The operations on tasks: those that need no words are done at once, the others ask for them first.
 * @param ended called when one was begun and needs no more, or when its dialog has been closed
 * @returns what begins one, and the dialog that stands while one asks
 */
export function useTaskOperations(ended: () => void = () => {}): readonly [Begin, ReactNode] {
  const { message } = App.useApp();
  const acting = useActing();
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = useTaskChange();
  const begin: Begin = (operation, on) => {
    if (on.length === 0) return;
    if (!isAtOnce(operation)) return setAsked({ operation, items: on });
    // Somebody else may have been faster: the server says who, and the list is asked for anew.
    change(on, { type: operation } as TaskChange).catch((error) => message.warning(problemOf(error).detail));
    ended();
  };
  const close = () => {
    setAsked(null);
    ended();
  };
  return [begin, asked && acting && <ChangeDialog asked={asked} unit={acting.unit} close={close} />];
}

function isAtOnce(operation: TaskOperation): operation is (typeof AT_ONCE)[number] {
  return AT_ONCE.some((one) => one === operation);
}
