import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { homeFolder } from '../../stack/home.ts';
import { freePort } from '../../stack/ports.ts';
import { PREFERRED_PORTS } from '../start.ts';
import { type Check, fail, ok, warn, why } from './check.ts';

const OLDEST_NODE = 24;

/** The machine: Node, the folder of the state, and, while no docket runs, the ports that it would take. */
export async function machineChecks(running: boolean): Promise<Check[]> {
  const checks = [nodeCheck(), await stateCheck()];
  if (!running) checks.push(await portCheck());
  return checks;
}

function nodeCheck(): Check {
  const subject = { id: 'node', label: 'Node' };
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return ok(subject, node);
  return fail(
    subject,
    `${node}，需要 ${OLDEST_NODE} 以上`,
    '请用 npx docket 或者 npm start 运行，它们会使用仓库自带的 Node。',
  );
}

/** Looks without writing: a folder that is not there yet is made by `npm start` in the nearest one that is. */
async function stateCheck(): Promise<Check> {
  const subject = { id: 'state-folder', label: '状态目录' };
  const root = homeFolder();
  let nearest = root;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    await access(nearest, constants.W_OK);
    return ok(subject, nearest === root ? `${root} 可写` : `${root} 尚未建立，可以建立`);
  } catch (error) {
    return fail(subject, why(error), '请改为可写，或者用 DOCKET_HOME 指定其他目录。');
  }
}

async function portCheck(): Promise<Check> {
  const subject = { id: 'ports', label: '端口' };
  const taken: number[] = [];
  for (const port of Object.values(PREFERRED_PORTS)) if ((await freePort(port)) !== port) taken.push(port);
  const all = Object.values(PREFERRED_PORTS).join('、');
  if (taken.length === 0) return ok(subject, `${all} 空闲`);
  return warn(subject, `${taken.join('、')} 已被占用`, '不必处理：npm start 会改用其他端口，并显示出来。');
}
