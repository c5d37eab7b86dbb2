import type { Actor } from '../machines/party.ts';
import type { Store } from '../store/connection.ts';
import { findUnits } from '../store/find-units.ts';
import { rolesOf } from '../store/people.ts';
import type { ActorOptions } from './options.ts';
import { CommandFailure, invalid } from './output/failure.ts';

/** Options in which somebody is named. */
type Named = ActorOptions & { readonly person: string };

/**
 * The actor that the options mean. What is left out is taken from the register when it leaves one choice.
 * @throws {CommandFailure} `invalid` when several are meant; `not-found`
 */
export async function actorFrom(store: Store, { person, unit, role }: Named): Promise<Actor> {
  const held = await rolesOf(store.em(), person);
  if (held.length === 0) throw notFound('no-such-person', `没有编号为“${person}”的人员。`);
  const choices = held.map((one) => `--unit ${one.unit} --role ${one.role}`).join('；');
  const meant = held.filter((one) => (unit ?? one.unit) === one.unit && (role ?? one.role) === one.role);
  const [actor] = meant;
  if (!actor) throw notFound('no-such-role', `人员“${person}”没有这个身份，可以是：${choices}。`);
  if (meant.length > 1) {
    throw invalid('person-ambiguous', `人员“${person}”有几个身份，请写明其中一个：${choices}。`);
  }
  return actor;
}

/** The name of a unit. @throws {CommandFailure} `not-found` */
export async function unitName(store: Store, code: string): Promise<string> {
  const [unit] = await findUnits(store.em(), [code]);
  if (!unit) throw notFound('no-such-unit', `没有编码为“${code}”的机构。`);
  return unit.name;
}

function notFound(code: string, message: string): CommandFailure {
  return new CommandFailure('not-found', code, message);
}
