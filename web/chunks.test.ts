import { expect, test } from 'vitest';
import { chunkOf } from './chunks.ts';

const ANTD = '/n/antd/es/index.js';

const MODULES: {
  readonly [id: string]: { readonly code?: string; readonly importedIds?: readonly string[] };
} = {
  '/web/main.ts': { importedIds: ['/web/address.ts'] },
  '/web/address.ts': {},
  '/web/start.tsx': {
    importedIds: ['/web/address.ts', '/n/react.js', ANTD],
    code: 'import { Button } from "antd";',
  },
  '/web/inbox/inbox-page.tsx': {
    importedIds: ['/n/react.js', ANTD],
    code: 'import { DatePicker as Picker, Button } from "antd";',
  },
  '/web/board.tsx': { importedIds: [ANTD], code: 'import { Progress } from "antd";' },
  '/n/react.js': {},
  [ANTD]: {
    importedIds: [
      '/n/antd/es/button/index.js',
      '/n/antd/es/date-picker/index.js',
      '/n/antd/es/progress/index.js',
    ],
  },
  '/n/antd/es/button/index.js': {},
  '/n/antd/es/date-picker/index.js': {},
  '/n/antd/es/progress/index.js': {},
};

const bundle = {
  getModuleInfo: (id: string) =>
    MODULES[id] ? { code: MODULES[id].code ?? '', importedIds: MODULES[id].importedIds ?? [] } : null,
};

test('what runs first, what every page needs and what the inbox needs beside it are a file each', () => {
  const chunk = chunkOf((name) => `/web/${name}`);
  expect(chunk('/web/address.ts', bundle)).toBe('first');
  expect(chunk('/n/react.js', bundle)).toBe('shell');
  expect(chunk('/web/inbox/inbox-page.tsx', bundle)).toBe('inbox');
});

test('of a library that passes on all its parts, only the parts that are named count', () => {
  const chunk = chunkOf((name) => `/web/${name}`);
  expect(chunk('/n/antd/es/button/index.js', bundle)).toBe('shell');
  expect(chunk('/n/antd/es/date-picker/index.js', bundle)).toBe('inbox');
  expect(chunk('/n/antd/es/progress/index.js', bundle)).toBe(null);
});

test('a part that is not where it is looked for is told of', () => {
  const moved = {
    getModuleInfo: (id: string) => (id === '/n/antd/es/button/index.js' ? null : bundle.getModuleInfo(id)),
  };
  expect(() => chunkOf((name) => `/web/${name}`)('/n/react.js', moved)).toThrow('Button of antd is not at');
});
