import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { askOf, files, post, testSite, textOf } from '#testing/test-content.ts'

const odd = `<!-- between us -->
[a](./old.md#x), ![b](./bundle/wide.png "B"), [c](#there),
[d][s] <kbd>it</kbd> [e](https://example.org/a?b#c), [f](/projects/falco).

[s]: <./sample.yaml>

\`\`\`md
[code](./old.md) <!-- stays -->
\`\`\`

## There
`

await testSite({
  ...files,
  'posts/old.md': `${files['posts/old.md']}\n## X\n`,
  'posts/odd.md': post(
    'odd',
    'title: "A: <b> [c](d)"\ndate: 2024-01-01\ntags: [2022-roundup]',
    odd,
  ),
})

const home = 'https://community.example/sub'

async function partsOf(address: string) {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(await textOf(address)) ?? []
  return { facts: parse(front), body }
}

it.each([
  [
    '/blog/bundle.md',
    { authors: [{ name: 'Ann Óne' }, { name: 'Ada Example' }], url: `${home}/blog/bundle/` },
    /^# About bundle\n\nWords\./,
  ],
  [
    '/maintainers/ann.md',
    { handle: 'Ann', asOf: '2026-08-19', since: '2020-12-22', formerHandles: ['ann-old'] },
    /^# Ann Óne\n\nLooks after \[falco\]\(https:\S+\/projects\/falco\/\)\.\n$/,
  ],
  ['/start.md', { title: 'Begin' }, /^# Begin\n\nBefore all steps\./],
  [
    '/projects/falco.md',
    { name: 'falco', status: 'stable', maintainers: ['Ann'], asOf: '2026-08-19' },
    /^# falco\n/,
  ],
])('the Markdown file %s has the facts and the text of its page', async (address, facts, text) => {
  const parts = await partsOf(address)
  expect(parts.facts).toMatchObject(facts)
  expect(parts.body).toMatch(text)
})

it('a Markdown file has the author’s text, with absolute addresses, without comments', async () => {
  const { facts, body } = await partsOf('/blog/odd.md')
  expect(facts.title).toBe('A: <b> [c](d)')
  const media = new RegExp(`${home}/media/[0-9a-f]{20}/`, 'g')
  expect(body.replace(media, 'MEDIA/')).toBe(`# A: \\<b> \\[c\\](d)

[a](${home}/blog/old-news/#x), ![b](MEDIA/wide-8.webp "B"), [c](${home}/blog/odd/#there),
[d][s] <kbd>it</kbd> [e](https://example.org/a?b#c), [f](${home}/projects/falco/).

[s]: <MEDIA/sample.yaml>

\`\`\`md
[code](./old.md) <!-- stays -->
\`\`\`

## There
`)
})

it('llms.txt lists pages in the format of llmstxt.org', async () => {
  const lines = (await textOf('/llms.txt')).split('\n')
  expect(lines[0]).toBe('# Falco community')
  expect(lines[2]).toMatch(/^> /)
  const listed = `- [About new-news](${home}/blog/new-news.md): 2023-03-03. What new-news is.`
  expect(lines).toContain(listed)
  expect(lines).toContain(`- [Begin](${home}/start.md): How to begin.`)
  const isRight = /^(?:|## .+|- \[.+\]\(https:\/\/\S+\)(?:: .+)?)$/
  expect(lines.slice(6).filter((line) => !isRight.test(line))).toEqual([])
})

it('llms-full.txt has the texts of the newest fifty posts', async () => {
  expect(await textOf('/llms-full.txt')).toMatch(/The texts of all 4 posts.*# A: .*# About bundle/s)
  const many = Array.from({ length: 51 }, (_, at) => [`posts/p${at}.md`, post(`p${at}`)])
  await askOf(Object.fromEntries(many), async () => {
    expect(await textOf('/llms-full.txt')).toContain('the newest 50 of 51 posts')
    expect(await textOf('/llms.txt')).not.toContain('## Start')
  })
})
