import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfTables } from './vite-pdf-tables.mjs';

const source = (name: string) => fileURLToPath(new URL(`../../packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), pdfTables()],
  resolve: {
    alias: {
      '@mokuai/contract': source('contract'),
      '@mokuai/kernel': source('kernel'),
      '@mokuai/expression': source('expression'),
      '@mokuai/field-types': source('field-types'),
      '@mokuai/numbering': source('numbering'),
      '@mokuai/ui': source('ui'),
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', manifest: true, chunkSizeWarningLimit: 900 },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
