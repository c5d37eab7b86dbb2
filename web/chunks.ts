import { dirname, join } from 'node:path';

/** What the bundler tells of a module. */
interface Module {
  readonly code: string | null;
  readonly importedIds: readonly string[];
}

type InfoOf = (id: string) => Module | null;

/** Modules that only pass on what others export, and in which folder those lie. */
const PASSING_ON = [
  { path: '/antd/es/index.js', from: 'antd', place: (name: string) => `${kebab(name)}/index.js` },
  {
    path: '/@ant-design/icons/es/index.js',
    from: '@ant-design/icons',
    place: (name: string) => `icons/${name}.js`,
  },
];

/**
 * Says into which file of the built screens a module goes. Left to itself the bundler makes a file of every set of modules that
 * the same pages share: nearly fifty for the first page, each a request. So all that every page needs is one file, what the
 * inbox needs beside it another, and what runs before them a third.
 * @param locate gives the id of a module of `web/`
 */
export function chunkOf(locate: (name: string) => string) {
  let sets: readonly [name: string, modules: Set<string>][] | undefined;
  return (id: string, bundle: { getModuleInfo(id: string): Module | null }): string | null => {
    const from = (name: string) => reachable(locate(name), (one) => bundle.getModuleInfo(one));
    sets ??= [
      ['first', from('main.ts')],
      ['shell', from('start.tsx')],
      ['inbox', from('inbox/inbox-page.tsx')],
    ];
    return sets.find(([, modules]) => modules.has(id))?.[0] ?? null;
  };
}

/** A module and all that it imports, and so on; what is fetched later by `import()` is not among it. */
function reachable(from: string, infoOf: InfoOf): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const imported of importsOf(id, infoOf)) found.add(imported);
  return found;
}

function importsOf(id: string, infoOf: InfoOf): string[] {
  const { code = '', importedIds = [] } = infoOf(id) ?? {};
  return importedIds.flatMap((imported) => {
    const passing = PASSING_ON.find(({ path }) => imported.endsWith(path));
    if (!passing) return [imported];
    // Of all that is passed on, a module needs what it names.
    return namesFrom(passing.from, code ?? '').map((name) => {
      const place = join(dirname(imported), passing.place(name));
      if (!infoOf(place)) throw new Error(`${name} of ${passing.from} is not at ${place}`);
      return place;
    });
  });
}

function namesFrom(library: string, code: string): string[] {
  const imports = code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g);
  return [...imports]
    .filter(([, , source]) => source === library)
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(/\s/)[0] ?? ''))
    .filter((name) => name !== '');
}

/** 'date-picker' of 'DatePicker'. */
function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
