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
  const all = path.resolve('.site/commands')
  const own = String(process.pid)
  const dir = path.join(all, own)
  const remove = (pid) => fs.rmSync(path.join(all, pid), { recursive: true, force: true })
  fs.mkdirSync(dir, { recursive: true })
  for (const pid of fs.readdirSync(all))
    try {
      process.kill(Number(pid), 0)
    } catch {
      // A signal, such as Ctrl-C, ended that process.
      remove(pid)
    }
  process.once('exit', () => remove(own))
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
