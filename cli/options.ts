import { type Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../machines/party.ts';

/** Who acts or looks: a person, and where the register leaves a choice, the unit and the role. */
export interface ActorOptions {
  readonly person?: string;
  readonly unit?: string;
  readonly role?: Role;
}

/**
 * Adds `--person` (also `--as`), `--unit` and `--role` to a command.
 * @param required whether the person must be named
 */
export function withActorOptions(command: Command, { required }: { readonly required: boolean }): Command {
  return command
    .addOption(
      new Option('--as, --person <人员>', '以谁的身份，人员编号如 p-wf-gaj-clerk-1').makeOptionMandatory(
        required,
      ),
    )
    .option('--unit <机构>', '所代表的机构，编码如 wf-gaj；只有一个时可以省略')
    .addOption(new Option('--role <角色>', '办理角色；只有一个时可以省略').choices(Object.keys(ROLES)));
}

/** Reads an option's value as a whole number from 1. */
export function wholeNumber(text: string): number {
  // Number('') is 0 and Number('1e2') is 100: neither is what somebody means.
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('应当是 1 以上的整数。');
  return Number(text);
}
