import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const folders = ['docs', 'docs/decisions', 'docs/recipes']
const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...folders.flatMap(markdownIn)]

function markdownIn(dir: string): string[] {
  return fs
    .readdirSync(dir)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${dir}/${name}`)
}

/** A guide without its blocks of code, which are examples. */
function withoutBlocks(file: string): string {
  return fs.readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '')
}

// In both, those in content/ are left out, which its authors may move.
it.each(files)('%s links to files that exist', (file) => {
  const text = withoutBlocks(file).replace(/`[^`]*`/g, '')
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => link)
  const local = links.filter((link) => !/^(?:[a-z]+:|(?:\.\.\/)*content\/)/.test(link))
  expect(local.filter((link) => !fs.existsSync(path.join(path.dirname(file), link)))).toEqual([])
})

it.each(files)('%s names paths that exist', (file) => {
  const names = [
    ...withoutBlocks(file).matchAll(
      /`((?:\.ci|app|build|client|components|docs|e2e|lib|public|schema|scripts|tools)\/[^`\s]*)`/g,
    ),
  ]
  const real = names.map(([, name = '']) => name).filter((name) => !/[<>*]/.test(name))
  expect(real.filter((name) => !fs.existsSync(name))).toEqual([])
})

it.each(files)('%s names commands that exist', (file) => {
  const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const commands = [...fs.readFileSync(file, 'utf8').matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name = '']) => name)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})

it('the architecture and recipes stay short', () => {
  const maxLines = (file: string): number =>
    file === 'docs/architecture.md' ? 99 : file.startsWith('docs/recipes/') ? 69 : Number.POSITIVE_INFINITY
  expect(files.filter((file) => fs.readFileSync(file, 'utf8').split('\n').length - 1 > maxLines(file))).toEqual([])
})

const code = ['app', 'build', 'client', 'components', 'e2e', 'lib', 'schema', 'scripts', 'tools'].flatMap((dir) =>
  fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(dir, name)),
)
const sources = [...code, 'next.config.ts', 'contentlayer.config.ts', 'playwright.config.ts', 'vitest.config.ts']

/** Paths of the project that the comments of a file name: lib/check/check.ts. */
function pathsInComments(file: string): string[] {
  const comments = fs.readFileSync(file, 'utf8').match(/^ *(?:\/\/|\/?\*).*$/gm) ?? []
  const named =
    /(?<![\w./-])(?:app|build|client|components|docs|e2e|lib|schema|scripts|tools)\/[\w./[\]-]*\.(?:cjs|css|md|mjs|tsx?)\b/g
  return comments.flatMap((comment) => comment.match(named) ?? [])
}

it('comments name files that exist', () => {
  const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !file.includes('/fixtures/')
  const gone = sources
    .filter(isCode)
    .flatMap((file) => pathsInComments(file).map((name) => `${file} names ${name}`))
    .filter((line) => !fs.existsSync(line.split(' names ')[1] ?? ''))
  expect(gone).toEqual([])
})

it('docs/dependencies.md has a line for each package, and versions are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const packages: Record<string, string> = { ...dependencies, ...devDependencies }
  const lines = fs.readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm)
  expect([...lines].map(([, name]) => name)).toEqual(Object.keys(packages))
  expect(Object.values(packages).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
