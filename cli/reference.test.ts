import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { docketProgram } from './program.ts';

const reference = readFileSync(new URL('../docs/reference/cli.md', import.meta.url), 'utf8');

/** Every command that does something, with its full name. */
function leaves(command: Command, name = command.name()): [string, Command][] {
  if (command.commands.length === 0) return [[name, command]];
  return command.commands.flatMap((child) => leaves(child, `${name} ${child.name()}`));
}

test.for(leaves(docketProgram()))('%s is in the reference, with each of its options', ([name, command]) => {
  expect(reference).toContain(`\`${name}`);
  for (const { long, hidden } of command.options) if (!hidden) expect(reference).toContain(long);
});

test('every option takes its help from a Chinese sentence', () => {
  const bare = leaves(docketProgram()).flatMap(([name, command]) =>
    command.options
      .filter(({ description }) => !/\p{Script=Han}/u.test(description))
      .map(({ flags }) => `${name} ${flags}`),
  );
  expect(bare).toEqual([]);
});
