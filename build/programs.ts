import fs from 'node:fs'
import path from 'node:path'
import { type BuildOptions, buildSync, context, type PluginBuild } from 'esbuild'
import { codeVersion } from '#lib/store/code-version.ts'

/** The programs' folder is inside the project, since packages are resolved from there. */
const dir = path.resolve('.site/programs')

/**
 * Parts of `build/` that run outside of Next. Bundled with their packages, they load in a third of
 * the time.
 */
export const programs = {
  content: path.join(dir, 'content-runner.mjs'),
  contentlayer: path.join(dir, 'contentlayer-runner.mjs'),
}

const options: BuildOptions = {
  entryPoints: ['build/content-runner.ts', 'build/contentlayer-runner.ts', 'build/finish-build.ts'],
  outdir: dir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Not bundled: packages that load files of their own folder, and shiki, which loads only the
  // languages in use.
  external: [
    'esbuild',
    'fsevents',
    'imagescript',
    'lightningcss',
    'markdown-wasm',
    'mdx-bundler',
    'pagefind',
    'sharp',
    'shiki',
    '@shikijs/*',
  ],
  // CommonJS packages call `require`, which an ES module does not have.
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)`,
  },
  logLevel: 'error',
  // Splitting keeps `import()` lazy.
  splitting: true,
  platform: 'node',
  format: 'esm',
}

const code = ['build', 'contentlayer.config.ts', 'lib', 'package.json', 'schema', 'tsconfig.json']

/** The version of the code that a build bundled last. */
const versionFile = path.join(dir, 'version')

/**
 * Bundles the programs, unless their code is unchanged. esbuild prints errors itself. Synchronous,
 * since Next would delay a promise.
 */
export function writePrograms() {
  const version = codeVersion(code)
  if (fs.existsSync(versionFile) && fs.readFileSync(versionFile, 'utf8') === version) return
  fs.rmSync(dir, { recursive: true, force: true })
  try {
    buildSync(options)
  } catch {
    process.exit(1)
  }
  fs.writeFileSync(versionFile, version)
}

/** Bundles the programs, and again after each change; calls `onChange` each time. */
export async function followPrograms(onChange: () => void) {
  const setup = ({ onEnd }: PluginBuild) =>
    onEnd(({ errors }) => {
      // Makes the next build bundle again.
      fs.rmSync(versionFile, { force: true })
      if (errors.length === 0) onChange()
    })
  const bundles = await context({ ...options, plugins: [{ name: 'on-change', setup }] })
  await bundles.watch()
}
