import fs from 'node:fs'
import path from 'node:path'
import { writeFiles } from '#testing/files.ts'
import { postText } from '#testing/post-text.ts'
import { expect, test } from './fixtures.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

let copy: ProjectCopy
test.beforeAll(() => {
  copy = createProjectCopy()
})

/**
 * Matches a block of code in a recipe, which begins with `tsx file=app/page.tsx before=<main>`. The
 * code is inserted before the line of the file that contains `<main>`; `replaces=` replaces as many
 * lines as the code has. Without either, the block is a whole new file. Imports are added at the
 * top.
 */
const block = /^ {3}```\w+ file=(\S+)(?: (before|replaces)=([^\n]+))?\n(.*?)^ {3}```$/gms

function follow(recipe: string): void {
  const blocks = fs.readFileSync(recipe, 'utf8').matchAll(block)
  for (const [, file = '', place, anchor = '', indented = ''] of blocks) {
    const code = indented.replace(/^ {3}/gm, '')
    writeFiles(copy.dir, { [file]: place ? inserted(file, place, anchor, code) : code })
  }
}

function inserted(file: string, place: string, anchor: string, code: string): string {
  const lines = fs.readFileSync(path.join(copy.dir, file), 'utf8').split('\n')
  const found = lines.filter((line) => line.includes(anchor))
  expect(found, `lines of ${file} with ${anchor}`).toHaveLength(1)
  const added = code.trimEnd().split('\n')
  const imports = added.filter((line) => line.startsWith('import '))
  const rest = added.filter((line) => !line.startsWith('import '))
  const at = lines.findIndex((line) => line.includes(anchor))
  lines.splice(at, place === 'replaces' ? rest.length : 0, ...rest)
  return [...imports, ...lines].join('\n')
}

const page = (address: string): string =>
  fs.readFileSync(path.join(copy.outDir, address, 'index.html'), 'utf8')

test('a site with the code of all recipes builds and has their pages', async () => {
  for (const recipe of fs.readdirSync('docs/recipes')) follow(`docs/recipes/${recipe}`)
  const steps = '## Steps:\n\nWith ==marked words== and `==code==`, and [a talk](../talks/one.md).'
  writeFiles(path.join(copy.dir, 'content'), {
    'posts/second.md': postText('second', { level: 'beginner' }, steps),
  })
  const { code, stderr } = await copy.build()
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(/Warnings: .*1 markdown\/heading-colon/)
  for (const { address, shows } of [
    { address: 'blog/second', shows: /for (?:<!-- -->)?beginner(?:<!-- -->)?s/ },
    { address: 'blog/second', shows: /<mark>marked words<\/mark>.*<code>==code==<\/code>/s },
    { address: 'blog/second', shows: /href="\/talks\/talk-one\/"/ },
    { address: 'talks', shows: /href="\/talks\/talk-one\/"/ },
    { address: 'talks/talk-one', shows: /What the talk is about/ },
    { address: '', shows: /<a href="\/talks\/"[^>]*>Talks/ },
    { address: 'colophon', shows: /A post is a Markdown file/ },
    { address: 'glossary', shows: /<b>rule<\/b>: (?:<!-- -->)?A condition on events/ },
    { address: 'blog/archive', shows: /<figure[^>]*aria-labelledby="page:posts-by-year"/ },
    {
      address: 'blog/archive',
      shows: /connect-src 'self' visits\.example;.*frame-src player\.example;.*<iframe /s,
    },
  ])
    expect(page(address)).toMatch(shows)
  const [script = ''] = /client\/site-\w+\.js/.exec(page('')) ?? []
  const behaviour = fs.readFileSync(path.join(copy.outDir, script), 'utf8')
  for (const part of ['Escape', 'visits.example']) expect(behaviour).toContain(part)
  const sitemap = fs.readFileSync(path.join(copy.outDir, 'sitemap.xml'), 'utf8')
  for (const address of ['/talks/', '/talks/talk-one/', '/colophon/', '/glossary/'])
    expect(sitemap).toContain(`${address}</loc>`)
})
