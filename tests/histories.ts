import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { CommitRequest, Step } from '../machines/step.ts';

export type History = ReturnType<typeof historyFromJSON>;

const FOLDER = fileURLToPath(new URL('histories/', import.meta.url));
const ENDING = '.json.gz';

/** The recorded histories, by name. */
export function readHistories(): { readonly name: string; readonly history: History }[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => {
    const json: unknown = JSON.parse(gunzipSync(readFileSync(FOLDER + file)).toString('utf8'));
    return { name: file.slice(0, -ENDING.length), history: historyFromJSON(json) };
  });
}

export function isRecorded(name: string): boolean {
  return existsSync(`${FOLDER}${name}${ENDING}`);
}

export function writeHistory(name: string, history: History): void {
  writeFileSync(`${FOLDER}${name}${ENDING}`, gzipSync(historyToJSON(history), { level: 9 }));
}

/** The steps that a history has committed, in order. */
export function stepsIn(history: History): Step[] {
  return commitsIn(history).map(({ step }) => step);
}

/** What a history has committed, in order. */
export function commitsIn({ events }: History): CommitRequest[] {
  return (events ?? [])
    .map((event) => event.activityTaskScheduledEventAttributes)
    .filter((scheduled) => scheduled?.activityType?.name === 'commitStep')
    .map((scheduled) => {
      const data = scheduled?.input?.payloads?.[0]?.data;
      return JSON.parse(Buffer.from(data ?? []).toString('utf8')) as CommitRequest;
    });
}
