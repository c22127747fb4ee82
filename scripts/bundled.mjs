/** Runs our TypeScript on the Node that we support, which reads none: bundled, a command starts in half a second. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * Imports a module of this project as one bundle, which is gone when the process ends.
 * @param {string} entry path from the working folder
 */
export function importBundled(entry) {
  const dir = path.resolve('.site/commands', String(process.pid))
  process.once('exit', () => fs.rmSync(dir, { recursive: true, force: true }))
  buildSync({
    entryPoints: [entry],
    outdir: dir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Libraries stay in node_modules.
    packages: 'external',
    // What is imported by `import()` is loaded only then.
    splitting: true,
    platform: 'node',
    format: 'esm',
  })
  return import(pathToFileURL(path.join(dir, `${path.basename(entry, '.ts')}.mjs`)).href)
}
