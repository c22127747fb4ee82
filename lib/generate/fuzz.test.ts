import fs from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { checkDocument } from '#lib/check/document.ts'
import type { Value } from '#lib/check/front-matter/values.ts'
import { entriesOf, readIndex } from '#lib/content/content-index.ts'
import { maintainer, post } from '#lib/content/testing/small-community.ts'
import { createContent, queries } from '#lib/content/testing/test-content.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { htmlFaults } from '#lib/markdown/testing/valid-html.ts'
import { png } from '#lib/media/testing/png.ts'
import { collectionOf } from '#schema/collections.ts'
import { dangers } from './testing/judge.ts'
import { text } from './testing/texts.ts'

const words =
  'Falco|A: b|# no|it\'s|"|\\|<b>x</b>|&amp;|%zz|null|true|1.0|2026-01-01|1e3|0x1F|a\tb|  |é|日本|🦅|]]>|`|-|~|__proto__|C++|C|.net|eBPF|ebpf|..|a/b|ß|İ|ﬁ|e\u0301'
const phrase = fc.array(fc.constantFrom(...Array(9).fill('Falco'), ...words.split('|')), { minLength: 1, maxLength: 3 })
/** A value of YAML in one of the ways that it may be written. */
const value = fc.tuple(phrase, fc.nat(4)).map(([parts, way]) => {
  const plain = parts.join(' ')
  const quoted = [JSON.stringify(plain), `'${plain.replaceAll("'", "''")}'`]
  return [plain, ...quoted, `|-\n  ${plain}`, `>\n  ${plain}`][way] ?? plain
})
const date = fc.constantFrom('1999-12-31', '2021-01-01T01:30:00+02:00', '"2021-01-02"', "'2021-01-03T23:59Z'")

const sample = <Of>(of: fc.Arbitrary<Of>, numRuns: number): Of[] => fc.sample(of, { numRuns, seed: 1 })

function documents(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'posts/a.png': png(8, 4), 'posts/a.txt': 'x' }
  for (const [at, body] of sample(text, 300).entries()) files[`posts/p${at}.md`] = post(`p-${at}`, '', body)
  for (const [at, [one, two, tags, day]] of sample(fc.tuple(value, value, phrase, date), 100).entries()) {
    const front = `title: ${one}\nauthor: ${two}\ndate: ${day}\ntags: ${JSON.stringify(tags)}`
    files[`posts/odd${at}/index.md`] = post(`odd-${at}`, front)
    files[`maintainers/m${at}.md`] = maintainer(`M${at}`, one, 'projects: []\nsince: 2021-01-01')
    files[`projects/r${at}.md`] = `---\nname: R${at}\ndescription: ${two}\n---\n`
  }
  return files
}

it('what the check accepts is built, shown and fed as valid HTML, and nothing of it runs', async () => {
  const files = documents()
  const content = await createContent(files)
  onTestFinished(content.remove)
  vi.stubEnv('SITE_DATA_DIR', content.dataDir)
  // Dates must be read as UTC in every time zone.
  vi.stubEnv('TZ', 'America/Los_Angeles')
  onTestFinished(() => void vi.unstubAllEnvs())
  const check = createCheck()
  // Check again after removing refused documents, since others may have relied on them.
  for (let refused = true; refused; ) {
    const { findings } = await check(content.contentDir)
    const wrong = new Set(findings.flatMap((found) => (found.severity === 'error' ? found.path : [])))
    for (const file of wrong) await fs.rm(path.join(content.contentDir, file))
    refused = wrong.size > 0
  }
  await content.run({ strict: true })
  const index = await readIndex(content.dataDir)
  // Most documents must have been accepted, or the test would compare nothing.
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
}, 240_000)

/** The check and Contentlayer read YAML by two libraries: both must read the same. */
async function compare(entry: { file: string }, bytes: Uint8Array): Promise<void> {
  const { file } = entry
  const collection = collectionOf(file)
  const values = collection && (await checkDocument(file, collection, bytes)).values
  const read = [...(values ?? [])].map(([key, value]) => [key, plain(value, /^(?:date|since)$/.test(key))])
  expect(entry).toMatchObject({ file, ...Object.fromEntries(read) })
}

function plain(value: Value, isDate = false): unknown {
  if (value.kind === 'text') return isDate ? new Date(value.text).toISOString() : value.text
  return value.kind === 'list' ? value.items.map((item) => plain(item)) : undefined
}

it.each([
  ...['<script>', '<p onclick="x">', '<p id="a:b">', '<p href="/base/">', '<a href=" java\nscript:x">'],
  ...['<a href="https:/\\x">', '<img src="/base/a">', '<a href="/b">', '<img srcset="/base/media/a 1x, /b 2x">'],
  // A parser without the rules of HTML sees only text here.
  '<noscript><p title="</noscript><img src=x>">',
])('the judge sees a danger in %s', (html) => expect(dangers(html, '/base/')).not.toEqual([]))

it('the judge sees no danger in what authors may write', () => {
  const html = '<a href="/base/a">x</a><img srcset="/base/media/a 1x, /base/media/a 2x"><p id="a" align="center">'
  expect(dangers(html, '/base/')).toEqual([])
})
