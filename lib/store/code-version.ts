import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type BuildFailure, build } from 'esbuild'

/** What something is made by: modules with all that they import, and what counts as it is. */
export type Code = { modules: readonly string[]; files?: readonly string[]; settings?: unknown }

/** What turns content into data. The reader's process and Contentlayer's configuration are loaded by their paths. */
export const dataCode: Code = {
  modules: ['lib/read/run.ts', 'lib/read/reader/process.ts', 'contentlayer.config.ts'],
}

/** What turns Next's export into the finished site. */
export const finishCode: Code = { modules: ['build/finish/finish.ts'] }

/** What makes the index of search. */
export const searchCode: Code = { modules: ['lib/content/search/search-index.ts'] }

/** What finds links and comments in a Markdown text. */
export const sourceCode: Code = { modules: ['lib/markdown/source-edits.ts'] }

/** What draws the pictures for shared links. */
export const sharingCode: Code = { modules: ['lib/sharing/draw.ts'] }

const client = [
  'client/site.ts',
  'client/search.ts',
  'client/calls.ts',
  'client/first-paint.ts',
  'client/player.ts',
  'build/bundle-client.ts',
]

/** The process that reads content and bundles client/. */
export const readerCode: Code = {
  modules: [...dataCode.modules, ...client, 'client/development.ts', 'build/content-runner.ts'],
}

/** Folders and files that the code of that process lies in. */
export const readerPlaces = ['lib', 'schema', 'client', 'build', 'contentlayer.config.ts'] as const

/**
 * What turns data into pages, content aside. All of app/ and components/ counts, used or not, since Tailwind looks there
 * for class names, and a page names its style sheet.
 * @param settings what an operator sets from outside and pages show
 */
export async function pageCode(settings: object, root = '.'): Promise<Code> {
  const { browserslist } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'))
  const shown = [...(await filesIn('app', root)), ...(await filesIn('components', root))]
  return {
    modules: [...shown.filter((file) => /\.tsx?$/.test(file)), ...client],
    files: [...shown, 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'],
    settings: { browserslist, ...settings },
  }
}

/** Stands for code, the libraries that it may use, and Node. */
export async function versionOf(code: Code, root = '.'): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.arch} ${JSON.stringify(code.settings)}\n`)
  hash.update(librariesOf(await fs.readFile(path.join(root, 'package-lock.json'), 'utf8')))
  for (const file of await filesOf(code, root).catch(asBroken)) {
    hash.update(`${file}\n`).update(await fs.readFile(path.join(root, file)).catch(() => ''))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The module that imports all others, which lies nowhere. */
const entry = '<entry>'

/** All files that code is made of, sorted; paths from the root of the project. */
export async function filesOf({ modules, files = [] }: Code, root = '.'): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: path.resolve(root),
    // One bundle of all modules: with one of each, what many import would be put together many times.
    stdin: {
      contents: modules.map((module) => `import ${JSON.stringify(`./${module}`)}`).join('\n'),
      resolveDir: path.resolve(root),
      sourcefile: entry,
    },
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'none',
    logLevel: 'silent',
    // Listed above.
    loader: { '.css': 'empty' },
  })
  const read = Object.keys(metafile.inputs).filter((file) => file !== entry)
  return [...new Set([...read, ...files])].sort()
}

/** Code that cannot be read, as while it is being written, has a version, too: what is wrong, and the files where it is. */
function asBroken({ errors }: BuildFailure): string[] {
  return errors.flatMap(({ text, location }) => [text, location?.file ?? ''])
}

/** The libraries of the site itself; those that only tests use make no page. */
function librariesOf(lock: string): string {
  const packages: Record<string, { version?: string; integrity?: string; dev?: boolean }> = JSON.parse(lock).packages
  const used = Object.entries(packages).filter(([name, { dev }]) => name !== '' && !dev)
  return JSON.stringify(used.map(([name, { version, integrity }]) => [name, version, integrity]))
}

async function filesIn(dir: string, root: string): Promise<string[]> {
  const entries = await fs.readdir(path.join(root, dir), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .sort()
}
