import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Pages, each built alone so that the kiosk never carries a byte of the console:
 * `UNTOLD_APP=kiosk|preview|console|withdraw|sheet vite build`. Served by the server under `/<name>`.
 */
const app =
  ['preview', 'console', 'withdraw', 'sheet'].find((each) => each === process.env['UNTOLD_APP']) ?? 'kiosk'

export default defineConfig({
  root: `client/${app}`,
  base: `/${app}/`,
  publicDir: false,
  plugins: app === 'console' ? [react()] : [],
  oxc: app === 'kiosk' || app === 'preview' ? { jsx: { runtime: 'automatic', importSource: 'preact' } } : {},
  build: {
    outDir: `../../dist/client/${app}`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    sourcemap: true,
    modulePreload: { polyfill: false },
    // Few files on purpose: a kiosk loads everything at once (a booth its writing besides) and is then independent of its server.
    chunkSizeWarningLimit: 1_500,
  },
  server: { fs: { allow: ['../..'] } },
})
