import { CommanderError } from 'commander';
import { CalendarError } from '../../calendar/errors.ts';
import { StackError } from '../../stack/errors.ts';
import { StatuteError } from '../../statute/error.ts';
import { StoreError } from '../../store/errors.ts';
import { startTexts } from '../start-texts.ts';
import { CommandFailure, EXIT_CODES, invalid } from './failure.ts';
import { usageFailure } from './usage.ts';

/** Prints the one result of a command: with `--json` one JSON document, else what people read. */
export function present(
  options: { readonly json?: boolean | undefined },
  value: unknown,
  readable: () => string,
): void {
  console.log(options.json ? JSON.stringify(value, null, 2) : readable());
}

/**
 * Tells why a command failed: in words on stderr, and with `--json` as `{ error: { kind, code, message, … } }` on
 * stdout too, so that stdout always holds one JSON document. The stack is shown with DOCKET_DEBUG=1 only.
 * @param command the command that was understood so far, such as 'docket calendar'
 * @returns the exit code
 */
export function report(
  error: unknown,
  options: { readonly json: boolean; readonly command: string },
): number {
  if (error instanceof CommanderError && error.code.startsWith('commander.help')) {
    // Asked for, or shown because a command was named without its sub-command: that is bad input.
    return error.exitCode === 0 ? 0 : EXIT_CODES.invalid;
  }
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const failure = failureOf(error, options.command);
  const { kind, code, message, details } = failure;
  if (options.json) console.log(JSON.stringify({ error: { kind, code, message, ...details } }, null, 2));
  console.error(message);
  if (process.env.DOCKET_DEBUG === '1') console.error(error);
  return EXIT_CODES[kind];
}

function failureOf(error: unknown, command: string): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof CommanderError) return usageFailure(error, command);
  if (error instanceof CalendarError) return invalid(error.code, `${error.message}。`);
  if (error instanceof StatuteError) return invalid(error.code, error.message);
  if (error instanceof StoreError) return new CommandFailure('conflict', error.code, error.message);
  if (error instanceof StackError) {
    // The stack tells details in English; what to do is told in the user's language first.
    const remedy = startTexts({ DOCKET_LANG: 'zh' }).remedy(error.code);
    return new CommandFailure('unavailable', error.code, `${remedy ?? ''}\n${error.message}`.trim());
  }
  const why = error instanceof Error ? error.message : String(error);
  return new CommandFailure(
    'fault',
    'fault',
    `程序出错：${why}\n这不是您的输入造成的。设置 DOCKET_DEBUG=1 再运行一次，可以看到详细位置。`,
  );
}
