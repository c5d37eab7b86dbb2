import {
  allHandlersFinished,
  condition,
  defineUpdate,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';

/** The same shape as a case and nothing else: an opening and updates, each with one activity that does nothing. */
const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '20 seconds' });

export async function bareWorkflow(actions: number): Promise<void> {
  let taken = 0;
  let open = false;
  setHandler(defineUpdate<void>('opened'), () => condition(() => open));
  setHandler(defineUpdate<number>('act'), async () => {
    await nothing();
    taken += 1;
    return taken;
  });
  await nothing();
  open = true;
  await condition(() => taken === actions);
  await condition(allHandlersFinished);
}
