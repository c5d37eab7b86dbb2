import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { procedures } from '../machines/registry.ts';
import { procedurePage } from './procedure-page.ts';
import { withLife } from './readme-life.ts';

// Writes the reference page of every procedure, and the picture in both READMEs: npm run docs
const folder = new URL('./procedures/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const procedure of Object.values(procedures)) {
  writeFileSync(new URL(`${procedure.id}.md`, folder), procedurePage(procedure));
}
for (const name of ['README.md', 'README.zh-CN.md']) {
  const readme = new URL(`../${name}`, import.meta.url);
  writeFileSync(readme, withLife(readFileSync(readme, 'utf8')));
}
