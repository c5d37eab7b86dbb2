import type { Command } from 'commander';
import { report } from './output/report.ts';
import { docketProgram } from './program.ts';

/** Runs a command line. @returns the exit code */
async function run(words: readonly string[]): Promise<number> {
  const program = docketProgram();
  try {
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error, { json: words.includes('--json'), command: commandOf(program, words) });
  }
}

/** The part of the words that names a command: 'docket calendar due'. */
function commandOf(program: Command, words: readonly string[]): string {
  const names = [program.name()];
  let at: Command | undefined = program;
  for (const word of words) {
    at = at.commands.find((command) => command.name() === word);
    if (!at) break;
    names.push(word);
  }
  return names.join(' ');
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
