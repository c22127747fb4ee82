import fs from 'node:fs'
import path from 'node:path'
import { type BuildOptions, buildSync, context, type PluginBuild } from 'esbuild'

/** Inside the project even with another STATE_DIR, since packages are resolved from here. */
const dir = path.resolve('.site/programs')

/** The parts of `build/` that run outside of Next: bundled, they load in half a second; from their 400 files, in two. */
export const programs = {
  content: path.join(dir, 'content-runner.mjs'),
  contentlayer: path.join(dir, 'contentlayer-runner.mjs'),
  finish: path.join(dir, 'finish-build.mjs'),
}

const options: BuildOptions = {
  entryPoints: Object.values(programs).map((file) => `build/${path.basename(file, '.mjs')}.ts`),
  outdir: dir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Libraries stay in node_modules.
  packages: 'external',
  // What is imported by `import()` is loaded only then.
  splitting: true,
  platform: 'node',
  format: 'esm',
}

/**
 * Bundles the programs; ends the process on a syntax error. Synchronous: Next is busy starting up, and would delay a promise.
 */
export function writePrograms(): void {
  fs.rmSync(dir, { recursive: true, force: true })
  try {
    buildSync(options)
  } catch {
    // esbuild has printed the error.
    process.exit(1)
  }
}

/** @param onChange called when the programs are ready, and after each change of their code */
export async function followPrograms(onChange: () => void): Promise<void> {
  const setup = ({ onEnd }: PluginBuild): void => onEnd(({ errors }) => void (errors.length === 0 && onChange()))
  const bundles = await context({ ...options, plugins: [{ name: 'on-change', setup }] })
  await bundles.watch()
}
