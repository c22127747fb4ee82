/**
 * Runs commands that are written in TypeScript, which Node 20 cannot import. Bundled by esbuild,
 * they start in half a second.
 */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * Bundles and imports a module of this project; the bundle is removed when the process ends.
 * @param {string} entry path from the working folder
 */
export function importBundled(entry) {
  const dir = path.resolve('.site/commands', String(process.pid))
  const remove = () => fs.rmSync(dir, { recursive: true, force: true })
  process.once('exit', remove)
  // A process that a signal ends does not emit 'exit'.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      remove()
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
  buildSync({
    entryPoints: [entry],
    outdir: dir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    // Splitting makes `import()` load a module only when needed.
    splitting: true,
    platform: 'node',
    format: 'esm',
  })
  return import(pathToFileURL(path.join(dir, `${path.basename(entry, '.ts')}.mjs`)).href)
}
