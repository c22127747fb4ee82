import fs from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { createCheck } from '../check/check.ts'
import { checkDocument } from '../check/document.ts'
import type { Value } from '../check/values.ts'
import { readIndex } from '../content/content-index.ts'
import { createContent, type Files, queries } from '../content/testing.ts'
import { collectionOf } from '../schema/collections.ts'

/** Pieces of text that parsers, schemes and sanitisers care about, put together in any order. */
const pieces = [
  'Falco|watches|the kernel|for you.|é|日本|😀|\u00A0| |\n|\n\n|\t|    |\\|## A\n|### B\n|#### C\n|T\n---\n|> |> [!NOTE]\n> ',
  '- |- [ ] |1. |---\n|***\n|```js {1}\n|```falco title="x"\n|```|~~~\n|`|*|**|_|~~|[a](|[b][c]|[c]: |![d](|)|[|]|[^n]',
  '[^n]: note\n|:rocket:|:no-such:|www.e.org|https://falco.org/a?b&c=d#e|https://bintray.com/x|#a|/blog/|//x|/no/|./p1.md',
  'mailto:a@b.c|javascript:alert(1)|JaVa\tscript:x|java&#115;cript:x|data:text/html,x|vbscript:x|https://[|%zz|<b>|</b>',
  '<a href="|">|</a>|<img src=x onerror=x>|<script>|</script>|<iframe src=//x>|<svg onload=x>|<details><summary>|</details>',
  '<p align="center">|</p>|<table><td>|<h2>|</h2>|<!--|-->|<!x>|<?x|<NA>|<template>|<math><mi>|<kbd>|<br/>|<input>|<style>',
  '<div class="x">|<base href=x>|<form action=x>|<object data=x>|<a name="a" id="b">|<p style="x" onclick=x>|&amp;|&#0;',
  '&lt;script&gt;|&#x202E;|{{< x >}}|<https://x.org>|<a@b.c>|https://www.youtube.com/watch?v=abcdefghijk',
]
  .flatMap((line) => line.split('|'))
  .concat('|', '| a | b |\n|-|-|\n')

/** Mostly what is sound, so that a document of many parts still has a chance; now and then the other. */
function mostly<Value>(sound: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 15, arbitrary: sound }, { weight: 1, arbitrary: other })
}

/** Sound blocks, whose mixture the check should let through. */
const blocks = [
  'A paragraph of *plain* text, with `code` and a [link](https://falco.org/docs/).',
  '## A heading\n\nText.',
  '### Deeper\n\n- one\n  - two\n    1. three',
  '```yaml title="rules.yaml" {2}\n- rule: X\n  desc: <script>\n```',
  '```no-such-language\nx\n```',
  '| a | b |\n| :- | -: |\n| 1 | `x|y` |',
  '> [!WARNING]\n> Take care.',
  '> A quote\n> > within one.',
  'A note.[^1]\n\n[^1]: With [Bintray](https://bintray.com/falcosecurity) and <https://dl.bintray.com/x?a&b>.',
  '- [x] done\n- [ ] not done',
  '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
  'H<sub>2</sub>O and <kbd>Ctrl</kbd>',
  '[A video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  'Emoji :rocket: and 🔬, ~~struck~~, https://falco.org as is.',
  '<p align="center">In the middle</p>',
  '<https://falco.org/?a="b"&c=\'d\'>',
  '    code by indentation <b>',
  'Line one\\\nline two  \nline three',
  '[x]: https://falco.org "T"\n\nBy [reference][x].',
  '<a id="old-anchor"></a>\n\n[To it](#old-anchor)',
  'Unknown &copy; &#128512; &nosuch; and <notatag>.',
]
const soup = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...blocks), { maxLength: 6 }).map((parts) => parts.join('\n\n')) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...blocks), soup), { maxLength: 4 })
      .map((parts) => parts.join('\n\n')),
  },
  { weight: 1, arbitrary: soup },
)

/** How a value may be written in YAML: as JSON, which is YAML, plain, in single quotes, as a block. */
const words = fc.constantFrom(
  ...'Falco|A: b|# no comment|it\'s|"|\\|<script>x</script>|&amp;|%zz|null|true|1.0|2026-01-01|1e3|0x1F|a\tb|  |é'.split(
    '|',
  ),
  ...'日本語|🦅|]]>|{{x}}|`|-|~|constructor|__proto__|toString|C++|C|.net|eBPF|ebpf|..|a/b|@leogr|ß|İ|ﬁ|e\u0301'.split(
    '|',
  ),
)
const phrase = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Falco', 'The kernel', 'Rules', 'A community of many') },
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
const written = fc
  .tuple(phrase, fc.constantFrom('json', 'json', 'plain', 'single', 'block', 'folded'))
  .map(([value, style]) => {
    switch (style) {
      case 'plain':
        return value
      case 'single':
        return `'${value.replaceAll("'", "''")}'`
      case 'block':
        return `|-\n  ${value}`
      case 'folded':
        return `>\n  ${value}\n\n  and more`
      default:
        return JSON.stringify(value)
    }
  })
const list = fc.array(phrase, { maxLength: 4 }).map((values) => JSON.stringify(values))
const date = mostly(
  fc.constantFrom(
    ...['1999-12-31', '2021-01-01', '2021-01-01T01:30:00+02:00', '"2021-01-02"', "'2021-01-03T23:59Z'", '2024-02-29'],
    ...['2099-01-01', '2021-01-01T00:00:00.5-08:00'],
  ),
  fc.constantFrom('2021-02-30', '1', '2021-1-1', '0001-01-01', '9999-12-31', '[]', '2021-01-01 10:00'),
)
const laterDate = mostly(fc.constantFrom('2100-01-01', '2100-01-01T23:30:00-08:00'), date)
const address = mostly(
  fc.constantFrom(
    ...['https://falco.org/', 'http://e.org/?a=b&c="d"', "https://e.org/'x'", 'https://e.org/<b>', 'https://e.org/ä#é'],
    ...['https://bintray.com/x', 'https://e.org/%00', 'https://e.org:99999/', 'https://e.org/{{x}}`'],
  ),
  fc.constantFrom('javascript:alert(1)', 'https://x', '"https://e.org/\\u0000"', '/x', 'data:text/html,x.y'),
)
const flag = mostly(fc.constantFrom('true', 'false', 'false'), fc.constant('yes'))

type Keys = Record<string, fc.Arbitrary<string>>

/** Lines `key: value`: those that are required nearly always, of the others some, in any order. */
function keys(required: Keys, others: Keys): fc.Arbitrary<string> {
  const pairs = (from: Keys) => Object.entries(from).map(([key, value]) => value.map((to) => `${key}: ${to}`))
  return fc
    .tuple(
      fc.tuple(...pairs(required)),
      fc.subarray(pairs(others).map((_, at) => at)),
      fc.tuple(...pairs(others)),
      mostly(fc.constant(0), fc.constant(1)),
      fc.boolean(),
    )
    .map(([all, chosen, more, missing, isReversed]) => {
      const lines = [...all.slice(missing), ...chosen.map((at) => more[at] ?? '')]
      return isReversed ? lines.reverse() : lines
    })
    .map((lines) => `${lines.join('\n')}\n`)
}

const items = (fields: fc.Arbitrary<object>) => fc.array(fields, { maxLength: 4 }).map((all) => JSON.stringify(all))
const plainDate = fc.constantFrom('2021-01-01', '2022-02-02', '2024-02-29', '2030-01-01')
const number = fc.oneof(fc.nat(100), fc.constantFrom(-1, 0.5, 1e21, 9e15))

/** A document, by the number that its name and its slug are made of. */
type Make = (number: number) => [string, string]

const post = fc
  .tuple(
    keys(
      { title: written, description: written, date },
      {
        updated: laterDate,
        tags: list,
        aliases: mostly(
          fc.constantFrom('[]', '[/old-#/]', '[older-#, /a/b-#.html]', '[blog/of-#, /2020/01/02/x-#/]'),
          fc.constantFrom('[../x]', '[/blog/]', '["/x y/"]', '[/old/]'),
        ),
        draft: flag,
        canonical: address,
        series: written,
        source: fc.record({ title: phrase, author: phrase, url: address }).map((source) => JSON.stringify(source)),
      },
    ),
    fc.oneof(
      written.map((name) => `author: ${name}\n`),
      list.map((names) => `authors: ${names === '[]' ? '[Ada, Grace]' : names}\n`),
      fc.constant('author: Ada\n'),
    ),
    text,
    fc.boolean(),
  )
  .map(
    ([front, author, body, isBundle]): Make =>
      (number) => [
        isBundle ? `posts/p${number}/index.md` : `posts/p${number}.md`,
        `---\nslug: p-${number}\n${front.replaceAll('-#', `-${number}`)}${author}---\n\n${body}\n`,
      ],
  )
const maintainer = fc
  .tuple(
    keys(
      {
        name: written,
        since: date,
        projects: mostly(
          fc.constantFrom('[]', '[falco]', '[falco, charts/tree/master/x]', '[charts]'),
          fc.constantFrom('[none]', '[r1]', '[/]', '[falco, falco]'),
        ),
      },
      {
        company: written,
        sinceOnOrBefore: flag,
        until: laterDate,
        formerHandles: mostly(
          fc.constantFrom('[]', '[old-#]', '[older-#, oldest-#]'),
          fc.constantFrom('[m1]', '[a--b]'),
        ),
        links: items(fc.record({ title: phrase, url: address })),
      },
    ),
    text,
  )
  .map(
    ([front, body]): Make =>
      (number) => [
        `maintainers/m${number}.md`,
        `---\ngithub: M${number}\n${front.replaceAll('-#', `-${number}`)}---\n${body}\n`,
      ],
  )
const project = fc
  .tuple(
    keys(
      { description: written },
      {
        scope: mostly(fc.constantFrom('core', 'ecosystem', 'infra', 'special'), fc.constant('Core')),
        status: mostly(fc.constantFrom('stable', 'sandbox', 'deprecated', 'archived'), fc.constant('1')),
        docs: address,
        website: address,
        package: address,
        tags: list,
      },
    ),
    text,
    fc.constantFrom('', '.', '_', '1.'),
  )
  .map(
    ([front, body, prefix]): Make =>
      (number) => [
        `projects/${`${prefix}r${number}`.replace(/^\./, 'dot-')}.md`,
        `---\nname: ${prefix}R${number}\n${front}---\n${body}\n`,
      ],
  )
const links = keys(
  { title: written, links: items(fc.record({ title: phrase, url: address, description: phrase })) },
  { order: number.map(String) },
).map(
  (yaml): Make =>
    (number) => [`links/l${number}.yaml`, yaml],
)
const data = fc.oneof(
  keys(
    {
      asOf: date,
      releases: items(
        fc.record({
          version: mostly(fc.constantFrom('0.1.0', '0.10.2', '1.0.0', '1.20.3', '0.9.0'), fc.constant('1.0')),
          date: plainDate,
        }),
      ),
    },
    {},
  ).map(
    (yaml): Make =>
      () => ['releases.yaml', yaml],
  ),
  keys(
    {
      asOf: date,
      months: items(fc.record({ month: fc.constantFrom('2021-01', '2021-02', '2022-12'), maintainers: number })),
    },
    {},
  ).map(
    (yaml): Make =>
      () => ['figures.yaml', yaml],
  ),
  items(
    fc.record({
      date: plainDate,
      project: mostly(fc.constantFrom('falco', 'charts', 'gone'), phrase),
      event: fc.constantFrom('listed', 'moved', 'unlisted'),
      to: mostly(fc.constantFrom('core/stable', 'official', 'x'), fc.constant('<b>')),
    }),
  ).map(
    (moves): Make =>
      () => ['moves.yaml', `moves: ${moves}\n`],
  ),
)
/** What the others refer to. */
const known: Files = {
  'projects/falco.md': '---\nname: falco\ndescription: Watches.\n---\n',
  'projects/charts.md': '---\nname: charts\ndescription: Installs.\n---\n',
}
const folder = fc
  .array(
    fc.oneof(
      { weight: 10, arbitrary: post },
      { weight: 3, arbitrary: maintainer },
      { weight: 3, arbitrary: project },
      { weight: 1, arbitrary: links },
      { weight: 1, arbitrary: data },
    ),
    { minLength: 20, maxLength: 60, size: 'max' },
  )
  .map(
    (makers): Files => ({
      ...Object.fromEntries(makers.map((make, at) => make(at))),
      ...known,
    }),
  )

/** Folders of dozens of documents each. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 4)
/** Milliseconds after which even the search for a smaller example ends. */
const patience = 60_000 + numRuns * 10_000

/** What the check takes of a folder, alone in a folder: a document may have leant on one that was refused. */
async function acceptedOf(files: Files): Promise<Files> {
  const content = await createContent(files)
  try {
    const check = createCheck()
    let names = Object.keys(files)
    for (;;) {
      const { accepted } = await check(content.contentDir)
      if (accepted.length === names.length) return Object.fromEntries(accepted.map(({ path, text }) => [path, text]))
      const kept = accepted.map((file) => file.path)
      for (const name of names) if (!kept.includes(name)) await fs.rm(path.join(content.contentDir, name))
      names = kept
    }
  } finally {
    await content.remove()
  }
}

/** Elements that sanitised text and our own steps write; nothing else may be in a page's text. */
const active =
  /^(?:script|style|iframe|frame|object|embed|form|base|link|meta|applet|button|textarea|select|template|math)$/

/** What would run, or load, in a page. */
function dangers(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (active.test(name)) found.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        // Browsers leave out spaces and control characters around and within a scheme.
        const bare = value.replace(/[\p{Cc}\s]/gu, '')
        if (/^on/i.test(key) || key === 'style' || key === 'srcdoc') found.push(`${name} ${key}`)
        if (/^(?:javascript|vbscript|data|file|blob):/i.test(bare)) found.push(`${name} ${key}=${value}`)
        if (
          name !== 'a' &&
          /^(?:src|srcset|href|poster)$/.test(key) &&
          /^(?:https?:)?\/\//i.test(bare) &&
          !bare.startsWith('https://community.example/')
        )
          found.push(`${name} ${key}=${value}`)
      }
    },
  })
  parser.end(html)
  return found
}

/** Builds the data of accepted documents and asks for all of it. */
async function build(files: Files): Promise<void> {
  const content = await createContent(files)
  process.env.SITE_DATA_DIR = content.dataDir
  try {
    const { findings } = await content.run({ strict: true })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const index = await readIndex(content.dataDir)
    const texts = [...index.posts, ...index.maintainers, ...index.projects].map(({ _raw }) => _raw.sourceFilePath)
    const others = [...index.releases, ...index.links, ...index.figures, ...index.moves]
    expect([...texts, ...others.map(({ _raw }) => _raw.sourceFilePath)].sort()).toEqual(Object.keys(files).sort())
    for (const entry of [...index.posts, ...index.maintainers, ...index.projects, ...others])
      await compare(entry, files)
    const site = await queries()
    for (const file of texts) {
      const html = await site.renderHtml(await site.textOf(file), file, (to) => `/base${to}`)
      expect({ file, dangers: dangers(html) }).toEqual({ file, dangers: [] })
    }
    const feed = await site.rssFeed()
    expect(XMLValidator.validate(feed)).toBe(true)
    await ask(site)
  } finally {
    await content.remove()
  }
}

/** The check and Contentlayer read YAML by two libraries; what one judged must be what the other shows. */
async function compare(entry: { _raw: { sourceFilePath: string } }, files: Files): Promise<void> {
  const file = entry._raw.sourceFilePath
  const collection = collectionOf(file)
  const bytes = Buffer.from(files[file] ?? '')
  const values = collection && (await checkDocument(file, collection, bytes)).values
  const shown = new Map<string, unknown>(Object.entries(entry))
  for (const [key, value] of values ?? []) {
    const field = collection?.fields[key]
    const read = plain(value, field?.type === 'date')
    if (read !== undefined) expect({ file, key, value: shown.get(key) }).toEqual({ file, key, value: read })
  }
}

function plain(value: Value, isDate: boolean): unknown {
  if (value.kind === 'flag') return value.flag
  if (value.kind === 'number') return value.number
  if (value.kind === 'text') return isDate ? new Date(value.text).toISOString() : value.text
  if (value.kind === 'list' && value.items.every(({ kind }) => kind === 'text'))
    return value.items.map((item) => plain(item, false))
  return undefined
}

/** Every page's questions. */
async function ask(site: Awaited<ReturnType<typeof queries>>): Promise<void> {
  for (const { slug } of await site.publishedPosts()) {
    expect((await site.postBySlug(slug))?.slug).toBe(slug)
    await site.relatedPosts(slug)
    await site.neighbours(slug)
  }
  for (const { slug, name } of await site.tags()) expect([name, slug]).not.toContain('')
  for (const { slug, name } of await site.authors()) expect([name, slug]).not.toContain('')
  const others = [site.postsByYear, site.maintainers, site.projectGroups, site.moves, site.releases, site.linkGroups]
  for (const query of [...others, site.figures, site.mentionsByPost, site.aliases, site.sitePaths]) await query()
}

it.each([
  '<script>',
  '<p onclick="x">',
  '<p style="x">',
  '<a href=" java\nscript:x">',
  '<a href="data:text/html,x">',
  '<img src="//e.org/x">',
])('%s is seen as a danger', (html) => {
  expect(dangers(html)).toHaveLength(1)
  expect(dangers(html.replace(/ .*|script/s, 'b>'))).toEqual([])
})

describe('whatever the check accepts', () => {
  it('is built, shown and fed, and nothing of it runs', { timeout: patience + 60_000 }, async () => {
    let [offered, taken] = [0, 0]
    await fc.assert(
      fc.asyncProperty(folder, async (files) => {
        const accepted = await acceptedOf(files)
        offered += Object.keys(files).length
        taken += Object.keys(accepted).length
        await build(accepted)
      }),
      { numRuns, interruptAfterTimeLimit: patience, markInterruptAsFailure: true },
    )
    if (process.env.FUZZ_RUNS) console.log(`${taken} of ${offered} documents were accepted`)
    // Were all refused, nothing would have been tried.
    expect(taken).toBeGreaterThan(offered / 5)
  })
})
