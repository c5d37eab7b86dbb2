import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { TASK_QUEUE } from '../workflows/messages.ts';

/** What is done once a day, whichever worker is there: Temporal keeps the time, also while none is. */
const SCHEDULE = 'clear-papers';

/** Makes the schedules of the docket where they are missing. Any number of workers may do so at once. */
export async function keepSchedules(client: Client, taskQueue: string = TASK_QUEUE): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: SCHEDULE,
      // At night, when nobody uploads.
      spec: { calendars: [{ hour: 3, minute: 30 }], timezone: 'Asia/Shanghai' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: { type: 'startWorkflow', workflowType: 'clearPapersWorkflow', workflowId: SCHEDULE, taskQueue },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
