import fs from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { type ImportKind, planImport } from './import.ts'
import { ImportError, type ImportOptions, type Plan } from './plan.ts'
import { writeChanges } from './write.ts'

/** Pieces that parsers, shortcodes and sanitisers care about, put together in any order. */
const pieces = [
  '# A\n',
  '## B {#c}\n',
  'T\n===\n',
  '```js\n',
  '```',
  '> ',
  '- ',
  '1. ',
  '\n\n',
  '\n',
  '    ',
  '[a](',
  '![b](',
  ')',
  ']',
  '[',
  '[c]: ',
  '<',
  '>',
  '*',
  '_',
  '`',
  '|',
  '|-|\n',
  '{{< ref "a" >}}',
  '{{% alert %}}',
  '{{% /alert %}}',
  '{{< ',
  ' >}}',
  '{{< x "',
  '{{</* y */>}}',
  '{{% pageinfo color="info" %}}\n',
  '\n{{% /pageinfo %}}',
  '<a href="',
  '">',
  '</a>',
  '<img src=x style=y>',
  '<script>',
  '</script>',
  '<iframe src="//x.org">',
  '</iframe>',
  '<svg onload=x>',
  '<!--',
  '-->',
  '<NA>',
  '<h1>',
  '</h1>',
  '<div class="x">',
  '<table><td>',
  "<b title='",
  'javascript:x',
  'https://falco.org/blog/b/#a',
  '/blog/a/',
  '/img/x.png',
  './x.png',
  '../../../etc/passwd',
  '%',
  '%zz',
  '#a',
  '//x',
  'htts://y',
  'mailto:a@b.c',
  'data:text/html,x',
  'www.x.org',
  'https://[',
  '\\',
  '&#106;',
  '&amp;',
  ':rocket:',
  'üìñ',
  'â€™',
  '\u202E',
  '\u0000',
  '\uFFFD',
  '😀',
  '\uD83D',
  'é',
  ' ',
  '\t',
  '\r\n',
  '---\n',
  '+++\n',
  '---js\n',
  'title: ',
  'date: 2020-01-01\n',
  'slug: b\n',
  'author: X & Y\n',
  'tags: [',
  'images: [x.png]\n',
  ': ',
  '&a ',
  '*a',
  '!!js ',
  '{',
  '}',
  '"',
  "'",
  '- name: A\n  github: https://github.com/a\n',
  '  projects:\n  - https://github.com/falcosecurity/x\n',
]
const soup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
const value = fc.oneof(
  soup,
  fc.string(),
  fc.constantFrom('', '[]', '{}', 'null', '1', '2020-02-30', "'x'", '"y"', '|\n  z'),
)
const keys = fc.constantFrom(
  'title',
  'Title',
  'date',
  'author',
  'slug',
  'tags',
  'images',
  'aliases',
  'description',
  'draft',
  'series',
  'canonical_url',
  'x',
)
const document = fc
  .tuple(fc.array(fc.tuple(keys, value), { maxLength: 6 }), soup, fc.boolean())
  .map(([pairs, body, isWhole]) => {
    const head = isWhole ? 'title: T\ndescription: D\ndate: 2020-01-01\nauthor: X\nslug: a\n' : ''
    return `---\n${head}${isWhole ? '' : pairs.map(([key, text]) => `${key}: ${text}\n`).join('')}---\n${body}`
  })
const numRuns = Number(process.env.FUZZ_RUNS ?? 40)

let source: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  source = await temporaryFolder({
    'blog/b/index.md': '---\ntitle: B\ndate: 2020-01-01\nauthor: X\nslug: b\n---\n# A\n\nText here.\n',
  })
})
afterAll(() => source.remove())

/** Plans, writes and plans again: nothing throws but what one line explains, and the second time nothing changes. */
async function twice(
  kind: ImportKind,
  file: string,
  text: string,
): Promise<{ plan: Plan; errors: string[] } | undefined> {
  const into = await temporaryFolder()
  try {
    await source.write(file, text)
    const options: ImportOptions = { into: into.folder, force: false, keepGoing: true, date: '2021-01-01' }
    const run = () => planImport(kind, `${source.folder}/${kind === 'hugo' ? 'blog' : file}`, options)
    let plan: Plan
    try {
      plan = await run()
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError)
      return undefined
    }
    await writeChanges(into.folder, plan.changes)
    expect((await run()).changes.map((change) => change.file)).toEqual([])
    const { findings } = await createCheck()(into.folder, { now: new Date('2199-01-01') })
    return {
      plan,
      errors: findings.filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path} ${message}`),
    }
  } finally {
    await fs.rm(into.folder, { recursive: true, force: true })
  }
}

describe('whatever a source holds', () => {
  it('the import of a blog does not throw, and the check has nothing against what it writes', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        expect((await twice('hugo', 'blog/a.md', text))?.errors).toEqual([])
      }),
      { numRuns },
    )
  })

  it('the import of a post does not throw, and leaves a sound post alone', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const result = await twice('post', 'post.md', text)
        if (result?.plan.remarks.every(({ kind }) => kind === 'note')) expect(result.errors).toEqual([])
      }),
      { numRuns },
    )
  })

  it.each(['maintainers', 'projects'] as const)(
    'the import of %s does not throw',
    { timeout: 300_000 },
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(soup, document), async (text) => {
          expect((await twice(kind, 'list.yaml', text))?.errors ?? []).toEqual([])
        }),
        { numRuns },
      )
    },
  )
})
