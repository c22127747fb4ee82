import fs from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { writeWhole } from './write-whole.ts'

/** Where the code of a process is, by the module that it starts with; the same files for every process of a checkout. */
export const bundledFolder = (module: string): string => path.resolve('.site/code', path.basename(module, '.ts'))

/**
 * Bundles a module with what it imports of ours, for a process of its own: it starts in half the time that a loader of
 * TypeScript takes, and needs no rights of one. Packages stay where they are.
 * @param module path from the root of the project, such as build/finish-build.ts
 * @returns the file to start, below bundledFolder
 * @throws BuildFailure where the code cannot be read
 */
export async function bundleProcess(module: string): Promise<string> {
  const folder = bundledFolder(module)
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    // What is imported later is a file of its own, so that nothing of it loads before.
    splitting: true,
    // An error names the line that was written, where Node is told --enable-source-maps.
    sourcemap: true,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    write: false,
  })
  for (const { path: file, contents } of outputFiles) await writeWhole(file, contents)
  await dropOld(folder)
  return path.join(folder, `${path.basename(module, '.ts')}.mjs`)
}

/** Parts of earlier code that nobody needs any more. A process that runs may still import some of it, in its first day. */
async function dropOld(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const file = path.join(folder, name)
    const written = await fs.stat(file).catch(() => undefined)
    if (written && Date.now() - written.mtimeMs > 24 * 60 * 60_000) await fs.rm(file, { force: true })
  }
}
