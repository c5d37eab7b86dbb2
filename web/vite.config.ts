import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens: built to `web/dist`, which the server serves. `vite web` serves them while one works on them. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1600 },
  server: { proxy: { '/api': process.env.DOCKET_URL ?? 'http://127.0.0.1:8080' } },
});
