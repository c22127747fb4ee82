import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const folders = ['docs', 'docs/decisions']
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
    ...withoutBlocks(file).matchAll(/`((?:\.ci|app|client|components|docs|e2e|lib|public|scripts)\/[^`\s]*)`/g),
  ]
  const real = names.map(([, name = '']) => name).filter((name) => !/[<>*]/.test(name))
  expect(real.filter((name) => !fs.existsSync(name))).toEqual([])
})

it.each(files)('%s names commands that exist', (file) => {
  const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const commands = [...fs.readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})
