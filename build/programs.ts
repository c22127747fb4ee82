import fs from 'node:fs'
import path from 'node:path'
import { type BuildOptions, buildSync, context, type PluginBuild } from 'esbuild'
import { codeVersion } from '#lib/store/code-version.ts'

/** Folder of the bundles, inside the project so that imports of unbundled packages resolve. */
const dir = path.resolve('.site/programs')

/**
 * Parts of `build/` that run in their own processes. They are bundled with their packages, so they
 * load in a third of the time.
 */
export const programs = {
  content: path.join(dir, 'content-runner.mjs'),
  contentlayer: path.join(dir, 'contentlayer-runner.mjs'),
}

const visitParents = path.resolve('.site/visit-parents.js')

const options: BuildOptions = {
  entryPoints: ['build/content-runner.ts', 'build/contentlayer-runner.ts', 'build/finish-build.ts'],
  outdir: dir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  alias: {
    '@opentelemetry/exporter-trace-otlp-grpc': './build/no-tracing.ts',
    'unist-util-visit-parents': visitParents,
  },
  // Not bundled: packages that load files from their own folder, and shiki, whose languages are
  // loaded as needed.
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

/** File with the version of the code from which a build last bundled the programs. */
const versionFile = path.join(dir, 'version')

/**
 * Bundles the programs if their code has changed. esbuild prints errors itself. Synchronous: Next
 * is busy at this time, and would delay a promise.
 */
export function writePrograms() {
  const version = codeVersion(code)
  if (fs.existsSync(versionFile) && fs.readFileSync(versionFile, 'utf8') === version) return
  fs.rmSync(dir, { recursive: true, force: true })
  copyVisitParents()
  try {
    buildSync(options)
  } catch {
    process.exit(1)
  }
  fs.writeFileSync(versionFile, version)
}

/** Bundles `programs` now and after each change; calls `onChange` after each success. */
export async function followPrograms(onChange: () => void) {
  const setup = ({ onEnd }: PluginBuild) =>
    onEnd(({ errors }) => {
      // The recorded version is out of date, so the next build must bundle again.
      fs.rmSync(versionFile, { force: true })
      if (errors.length === 0) onChange()
    })
  copyVisitParents()
  const bundles = await context({ ...options, plugins: [{ name: 'on-change', setup }] })
  await bundles.watch()
}

/**
 * Copies unist-util-visit-parents without the code that names functions for stack traces: this code
 * takes a third of the time of reading Markdown. If a new version of the package names functions
 * in another way, builds fail.
 */
function copyVisitParents() {
  const code = fs.readFileSync('node_modules/unist-util-visit-parents/lib/index.js', 'utf8')
  const naming = /^import \{color\}.*$|Object\.defineProperty\(visit, 'name', \{[^}]*\}\)/gm
  fs.mkdirSync(path.dirname(visitParents), { recursive: true })
  fs.writeFileSync(visitParents, code.replace(naming, ''))
}
