import { Listr } from 'listr2';

/**
 * Shows a piece of work while it goes on: a spinner at a terminal, plain lines elsewhere.
 * @param work gets a function that adds words beside the title, and one that shows how far it has come, at a terminal only
 */
export async function withProgress<T>(
  title: string,
  work: (say: (note: string) => void, progress: (note: string) => void) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  const tasks = new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          const notes: string[] = [];
          const show = (...more: string[]) => {
            task.title = [title, ...notes, ...more].join(' · ');
          };
          const say = (note: string) => {
            notes.push(note);
            show();
          };
          const progress = (note: string) => {
            if (process.stdout.isTTY) show(note);
          };
          result = { value: await work(say, progress) };
        },
      },
    ],
    {
      // Ctrl-C is ours: the servers are stopped in order.
      registerSignalListeners: false,
      rendererOptions: { showErrorMessage: false },
      fallbackRenderer: 'simple',
      // A terminal that does not tell its width gets plain lines: folded to nothing they could not be read.
      fallbackRendererCondition: () => !process.stdout.isTTY || !process.stdout.columns,
    },
  );
  await tasks.run();
  if (!result) throw new Error(`"${title}" ended without a result`);
  return result.value;
}
