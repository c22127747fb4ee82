import fs from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { checkDocument } from '#lib/check/document.ts'
import type { Value } from '#lib/check/front-matter/values.ts'
import { entriesOf, readIndex } from '#lib/content/content-index.ts'
import { createContent, queries } from '#lib/content/testing/test-content.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { htmlFaults } from '#lib/markdown/testing/valid-html.ts'
import { png } from '#lib/media/testing/png.ts'
import { collectionOf } from '#schema/collections.ts'
import { dangers } from './testing/judge.ts'
import { text } from './testing/texts.ts'

/** Hundreds of documents each; the same ones each time, unless more are asked for. */
const runs = Number(process.env.FUZZ_RUNS ?? 1)
const seed = process.env.FUZZ_RUNS ? Date.now() : 1

const words = [
  ...'A: b|# no comment|it\'s|"|\\|<script>x</script>|&amp;|%zz|null|true|1.0|2026-01-01|1e3|0x1F|a\tb|  |é'.split('|'),
  ...'日本語|🦅|]]>|{{x}}|`|-|~|constructor|__proto__|toString|C++|C|.net|eBPF|ebpf|..|a/b|@leogr|ß|İ|ﬁ|e\u0301'.split(
    '|',
  ),
]
const phrase = fc.array(fc.constantFrom(...Array(9).fill('Falco'), ...words), { minLength: 1, maxLength: 3 })
/** A value of YAML in one of the ways that it may be written. */
const value = fc.tuple(phrase, fc.nat(4)).map(([parts, way]) => {
  const plain = parts.join(' ')
  const quoted = [JSON.stringify(plain), `'${plain.replaceAll("'", "''")}'`]
  return [plain, ...quoted, `|-\n  ${plain}`, `>\n  ${plain}`][way] ?? plain
})
const dates = ['1999-12-31', '2021-01-01T01:30:00+02:00', '"2021-01-02"', "'2021-01-03T23:59Z'", '2099-01-01']
const odd = fc.tuple(value, value, value, phrase, fc.constantFrom(...dates))

const sample = <Of>(of: fc.Arbitrary<Of>, numRuns: number, run: number): Of[] =>
  fc.sample(of, { numRuns, seed: seed + run })

/** Documents that may be wrong in any way, the texts of posts above all. */
function documents(run: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'posts/a.png': png(8, 4), 'posts/a.txt': 'x' }
  for (const [at, body] of sample(text, 300, run).entries())
    files[`posts/p${at}.md`] =
      `---\nslug: p-${at}\ntitle: A\ndescription: B\ndate: 2021-01-01\nauthor: Ada\n---\n\n${body}\n`
  for (const [at, [one, two, three, tags, day]] of sample(odd, 100, run).entries()) {
    const front = `slug: odd-${at}\ntitle: ${one}\ndescription: B\ndate: ${day}\nauthor: ${two}`
    files[`posts/odd${at}/index.md`] = `---\n${front}\ntags: ${JSON.stringify(tags)}\n---\n`
    files[`maintainers/m${at}.md`] = `---\ngithub: M${at}\nname: ${three}\nprojects: []\nsince: 2021-01-01\n---\n`
    files[`projects/r${at}.md`] = `---\nname: R${at}\ndescription: ${two}\n---\n`
  }
  return files
}

it.each(Array.from({ length: runs }, (_, run) => run))(
  'what the check accepts is built, shown and fed as valid HTML, and nothing of it runs: %i',
  { timeout: 120_000 },
  async (run) => {
    const files = documents(run)
    const content = await createContent(files)
    process.env.SITE_DATA_DIR = content.dataDir
    try {
      const check = createCheck()
      // A document may have relied on one that was refused.
      for (let refused = true; refused; ) {
        const { findings } = await check(content.contentDir)
        const wrong = new Set(findings.flatMap((found) => (found.severity === 'error' ? found.path : [])))
        for (const file of wrong) await fs.rm(path.join(content.contentDir, file))
        refused = wrong.size > 0
      }
      await content.run({ strict: true })
      const index = await readIndex(content.dataDir)
      // Were most refused, nothing would have been tried.
      expect(index.posts.length).toBeGreaterThan(150)
      for (const entry of entriesOf(index)) await compare(entry, Buffer.from(files[entry.file] ?? ''))
      const site = await queries()
      for (const [file, { raw }] of index.bodies) {
        const html = await site.renderHtml(await site.htmlOf(file), file, (to) => `/base${to}`)
        const faults = [...dangers(html, '/base/'), ...htmlFaults(await toHtml(raw)), ...(/<h1/.exec(html) ?? [])]
        expect({ file, raw, faults }).toEqual({ file, raw, faults: [] })
      }
      const feed = (await site.fileText('/feed.xml')) ?? ''
      expect(XMLValidator.validate(feed)).toBe(true)
      for (const item of new XMLParser({ isArray: (name) => name === 'item' }).parse(feed).rss.channel.item)
        expect(dangers(String(item['content:encoded']), 'https://community.example/sub/')).toEqual([])
      for (const { name, path } of [...(await site.tags()), ...(await site.authors())])
        expect([name, path.split('/').at(-2)]).not.toContain('')
    } finally {
      await content.remove()
    }
  },
)

/** The check and Contentlayer read YAML by two libraries: both must read the same. */
async function compare(entry: { file: string }, bytes: Uint8Array): Promise<void> {
  const { file } = entry
  const collection = collectionOf(file)
  const values = collection && (await checkDocument(file, collection, bytes)).values
  for (const [key, value] of values ?? []) {
    const made: unknown = Reflect.get(entry, key)
    expect({ file, key, value: made }).toEqual({ file, key, value: plain(value, /^(?:date|since)$/.test(key)) })
  }
}

function plain(value: Value, isDate = false): unknown {
  if (value.kind === 'text') return isDate ? new Date(value.text).toISOString() : value.text
  return value.kind === 'list' ? value.items.map((item) => plain(item)) : undefined
}

it.each([
  ...[
    '<script>',
    '<p onclick="x">',
    '<p style="x">',
    '<p id="a:b">',
    '<a name="x">',
    '<p href="/base/">',
    '<a href="/b">',
  ],
  ...['<a href=" java\nscript:x">', '<a href="https:/\\x">', '<img src="//e.org/x">', '<img src="/base/a">'],
  ...['<img srcset="/base/media/a 1x, /b 2x">', '<form action="/a">', '<svg><a xlink:href="x">', '<p srcdoc="x">'],
  // A parser that knows no rules of HTML sees text here.
  '<noscript><p title="</noscript><img src=x>">',
])('the judge sees a danger in %s', (html) => expect(dangers(html, '/base/')).not.toEqual([]))

it('the judge sees no danger in what authors may write', () => {
  const html = '<a href="/base/a">x</a><img srcset="/base/media/a 1x, /base/media/a 2x"><p id="a" align="center">'
  expect(dangers(html, '/base/')).toEqual([])
})
