import { expect, it } from 'vitest'
import { files, post, testSite, textOf } from '#testing/test-content.ts'

const odd = `[a](./old.md#x), ![b](./bundle/wide.png "B"), [c](#there),
[d][s] \`[e](./old.md)\`,
[f](https://example.org/a?b#c),
[![g](./bundle/wide.png)](/projects/falco).

[s]: <./sample.yaml>

\`\`\`md
[code](./old.md)
\`\`\`

## There
`

await testSite({
  ...files,
  'posts/old.md': `${files['posts/old.md']}\n## X\n`,
  'posts/odd.md': post('odd', 'title: "A [b]"\ndate: 2024-01-01', odd),
})

const home = 'https://community.example/sub'

it('a post’s copy is its Markdown with absolute addresses', async () => {
  const media = new RegExp(`${home}/media/[0-9a-f]{20}/`, 'g')
  expect((await textOf('/blog/odd.md')).replace(media, 'MEDIA/')).toBe(`# A [b]

Ada Example, 2024-01-01, ${home}/blog/odd/

[a](${home}/blog/old-news/#x), ![b](MEDIA/wide-8.webp "B"), [c](${home}/blog/odd/#there),
[d][s] \`[e](./old.md)\`,
[f](https://example.org/a?b#c),
[![g](MEDIA/wide-8.webp)](${home}/projects/falco/).

[s]: <MEDIA/sample.yaml>

\`\`\`md
[code](./old.md)
\`\`\`

## There
`)
})

it('llms.txt lists the copies, and former copies redirect', async () => {
  const text = await textOf('/llms.txt')
  expect(text).toMatch(/^# Falco community\n\n> .+\n\n## Posts\n/)
  expect(text).toContain(`\n- [A \\[b\\]](${home}/blog/odd.md)\n`)
  const redirects = await textOf('/_redirects')
  for (const page of ['/projects/falco', '/maintainers/ann', '/start'])
    expect(redirects).toContain(`\n/sub${page}.md /sub${page}/ 301\n`)
  expect(redirects).toContain('\n/sub/llms-full.txt /sub/llms.txt 301\n')
})
