import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { formatDiagnostic } from '#lib/check/diagnostic.ts'
import { testFolder } from '#testing/files.ts'
import { rows } from '#testing/rows.ts'
import { expectFine, expectFound, onePost, post } from './testing.ts'

it.each<[string | Uint8Array, string]>([
  ['', ':1:1 error file: is empty; write the document, or remove the file'],
  ['x'.repeat(256 * 1024 + 1), ':1:1 error file: has 262145 bytes; a document has at most'],
  [Buffer.from(post('caf\xE9'), 'latin1'), ':9:4 error file: is not UTF-8; save it'],
  ['---\ntitle: x\n', ":1:1 error front matter: has no end; write '---' alone on the line"],
  ['---js\n{}\n---\n', ":1:1 error front matter: is missing: line 1 is '---js'; write"],
  ['---\ntitle: x\n----\n', ':3:1 error front matter: has no end'],
])('a file that is not a valid document has one diagnostic: %j', (content, words) =>
  expectFound({ 'posts/a.md': content }, words),
)

const wrongNames = `
posts/a.mdx → is not read here; a post is posts/<name>.md or
posts/a/b.md → , and a translation is a post with \`lang\` and a slug of its own
maintainers/a.png → documents in maintainers/ are maintainers/<name>.md
Figures.yaml → 'figures.yaml'
post/a.md → move it to 'posts/a.md'
notes/a.md → is not read here; documents are in posts/
.gitattributes → '.gitattributes' cannot be read
posts/a#1.png → , or rename it with letters`

it.each(rows(wrongNames))('the file name %j is refused: %s', (file = '', wanted = '') =>
  expectFound({ [file]: 'x' }, wanted),
)
it('files beside posts, and those of git and editors, are not reported', () => {
  const names = ['README.md', 'LICENSE', 'posts/a/data.json', '.git/a.md', 'posts/.a.md.swp']
  return expectFine(Object.fromEntries(names.map((name) => [name, 'x'])))
})
it('symbolic links are refused, wherever they lead', async () => {
  const { folder } = testFolder({ 'posts/x.txt': 'x' })
  const targets = ['/etc/hostname', 'nowhere', '..', 'x.txt']
  for (const [index, target] of targets.entries())
    fs.symlinkSync(target, path.join(folder, `posts/${index}.md`))
  const { diagnostics, files } = await createCheck()(folder)
  expect(diagnostics.map(({ rule }) => rule)).toEqual(targets.map(() => 'file/not-readable'))
  expect(Object.keys(files)).toEqual(['posts/x.txt'])
})

it('an empty folder is accepted', () => expectFine({}))

const invisible = 'kube\u200Cctl'

it.each([
  `\`${invisible}\``,
  `${invisible} <code>${invisible}</code>`,
  `- a\n\n  ~~~\n  ${invisible}\n  ~~~`,
])('an invisible character in code that readers copy is an error: %j', (code) =>
  expectFound(onePost(code), ' error character: U+200C cannot be seen, and breaks words'),
)

/** Folder of damaged content outside this project; without it, the test is skipped. */
const shared = process.env.CORPUS_DIR

it.skipIf(!shared)('damaged content is reported', async () => {
  const folder = path.join(shared ?? '', 'bad-content')
  const [, ...cases] = fs.readFileSync(path.join(folder, 'cases.tsv'), 'utf8').trim().split('\n')
  for (const row of cases) {
    const [name = '', outcome, file, line, words = ''] = row.split('\t')
    const { diagnostics } = await createCheck()(path.join(folder, name))
    const shown = diagnostics.map(formatDiagnostic).join('\n')
    const message = `.*(?:${words.replaceAll('+', '\\+')})`
    const found = new RegExp(`^${file}:${line || '\\d+'}:\\d+ ${outcome} ${message}`, 'm')
    expect(shown, name).toMatch(outcome === 'ok' ? /^$/ : found)
  }
})
