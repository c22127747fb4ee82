import fs from 'node:fs'
import path from 'node:path'
import { type BuildOptions, buildSync, context, type PluginBuild } from 'esbuild'

/** The programs' folder is inside the project, since packages are resolved from there. */
const dir = path.resolve('.site/programs')

/** Parts of `build/` that run outside of Next: bundled, they load in half a second; from their 400 files, in two. */
export const programs = {
  content: path.join(dir, 'content-runner.mjs'),
  contentlayer: path.join(dir, 'contentlayer-runner.mjs'),
}

const options: BuildOptions = {
  entryPoints: ['build/content-runner.ts', 'build/contentlayer-runner.ts', 'build/finish-build.ts'],
  outdir: dir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  // Splitting keeps `import()` lazy.
  splitting: true,
  platform: 'node',
  format: 'esm',
}

/** Bundles the programs; esbuild prints an error, which ends the process. Synchronous, since Next would delay a promise. */
export function writePrograms() {
  fs.rmSync(dir, { recursive: true, force: true })
  try {
    buildSync(options)
  } catch {
    process.exit(1)
  }
}

/** Bundles the programs and follows their code. @param onChange called when they are ready, and after each change */
export async function followPrograms(onChange: () => void) {
  const setup = ({ onEnd }: PluginBuild) => onEnd(({ errors }) => void (errors.length === 0 && onChange()))
  const bundles = await context({ ...options, plugins: [{ name: 'on-change', setup }] })
  await bundles.watch()
}
