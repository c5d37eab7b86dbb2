import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { chunkOf } from './chunks.ts';

/** The screens: built to `web/dist`, which the server serves. `vite web` serves them while one works on them. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadShell()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'first page', name: chunkOf((name) => join(import.meta.dirname, name)) }],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env.DOCKET_URL ?? 'http://127.0.0.1:8080' } },
});

/** Has the browser fetch what every page needs as soon as it has read the document, and not when the first module asks for it. */
function preloadShell(): Plugin {
  return {
    name: 'preload-shell',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter(({ name, type }) => type === 'chunk' && (name === 'shell' || name === 'start'))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
