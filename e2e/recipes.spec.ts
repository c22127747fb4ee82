import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { createProjectCopy } from './project-copy.ts'

/**
 * Matches a block of code in a recipe. Without options, the block is a whole file. With
 * `before=TEXT`, it is inserted before the only line of the file that contains TEXT. With
 * `replaces=TEXT`, it replaces that line and the next ones, as many as the block has without its
 * imports. Imports are added at the top of the file.
 */
const block = /^ {3}```\w+ file=(\S+)(?: (before|replaces)(?:=([^\n]+))?)?\n(.*?)^ {3}```$/gms

function edited(text: string, place: string, anchor: string, code: string): string {
  const lines = text.split('\n')
  expect(lines.filter((line) => line.includes(anchor))).toHaveLength(1)
  const added = code.trimEnd().split('\n')
  const imports = added.filter((line) => line.startsWith('import '))
  const rest = added.slice(imports.length)
  const at = lines.findIndex((line) => line.includes(anchor))
  lines.splice(at, place === 'replaces' ? rest.length : 0, ...rest)
  return [...imports, ...lines].join('\n')
}

/** The tests that recipes name, and those of all files together. */
const unitTests =
  'test:unit -- build lib/check lib/markdown lib/site schema/coll tools/docs tools/test'

test('a site with the code of all recipes passes its checks, and has their pages', async () => {
  test.setTimeout(600_000)
  const copy = createProjectCopy('test-recipes')
  const read = (...file: string[]) => fs.readFileSync(path.join(...file), 'utf8')
  for (const recipe of fs.readdirSync('docs/recipes')) {
    const recipeText = read('docs/recipes', recipe)
    const blocks = [...recipeText.matchAll(block)]
    if (blocks.length > 0) expect(recipeText, recipe).toContain('npm run format')
    for (const [, file = '', place, anchor = '', indented = ''] of blocks) {
      // Readers do not see the options of a block.
      if (anchor) expect(recipeText, recipe).toContain(`\`${anchor.trim()}\``)
      const code = indented.replace(/^ {3}/gm, '')
      const text = place ? edited(read(copy.dir, file), place, anchor, code) : code
      copy.write({ [file]: text })
    }
  }
  const steps = '## Steps:\n\nWith ==marked words== and `==code==`, and [a talk](../talks/one.md).'
  copy.writePost('second', { level: 'beginner' }, steps)
  for (const command of ['format', 'docs', 'typecheck', unitTests]) {
    const { code, output } = await copy.npm('run', ...command.split(' '))
    expect(code, output).toBe(0)
  }
  const { code, output } = await copy.build()
  expect(code, output).toBe(0)
  expect(output).toMatch(/Warnings: .*1 markdown\/heading-colon/)
  const talk = /href="\/talks\/talk-one\/"/
  const expected = {
    'blog/second': [
      /for (?:<!-- -->)?beginner(?:<!-- -->)?s/,
      /<mark>marked words<\/mark>.*<code>==code==<\/code>/s,
      talk,
    ],
    talks: [talk],
    'talks/talk-one': [/What the talk is about/],
    '': [/<a href="\/talks\/"[^>]*>Talks/],
    colophon: [/A post is a Markdown file/],
    glossary: [/<b>rule<\/b>: (?:<!-- -->)?A condition on events/],
    'blog/archive': [
      /<figure[^>]*aria-labelledby="page:posts-by-year"/,
      /connect-src 'self' visits\.example;.*frame-src player\.example;.*<iframe /s,
    ],
  }
  for (const [address, parts] of Object.entries(expected)) {
    const page = copy.page(address)
    for (const part of parts) expect(page).toMatch(part)
  }
  const [script = ''] = /client\/site-\w+\.js/.exec(copy.page('')) ?? []
  const behaviour = read(copy.outDir, script)
  for (const part of ['Escape', 'visits.example']) expect(behaviour).toContain(part)
  const sitemap = read(copy.outDir, 'sitemap.xml')
  for (const address of ['/talks/', '/talks/talk-one/', '/colophon/', '/glossary/'])
    expect(sitemap).toContain(`${address}</loc>`)
})
