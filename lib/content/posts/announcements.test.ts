import { expect, it } from 'vitest'
import { post } from '#lib/content/testing/small-community.ts'
import { testSite } from '#lib/content/testing/test-content.ts'

const tag = (version: string): string => `[${version}](https://github.com/falcosecurity/falco/releases/tag/${version})`

const { site } = await testSite({
  'posts/a.md': post('a', 'title: Falco 0.38.0\ndate: 2024-05-30'),
  'posts/b.md': post('b', 'title: More on Falco 0.38.0\ndate: 2024-06-30'),
  'posts/c.md': post('c', 'title: Introducing Falco v0.39\ndate: 2024-10-01'),
  'posts/d.md': post('d', 'title: Falco 0.40 is out\ndate: 2025-02-01', `Not ${tag('0.39.2')}, but ${tag('0.40.1')}.`),
  'posts/e.md': post('e', 'title: A new year\ndate: 2026-01-28\nrelease: 0.43.0'),
  'posts/f.md': post('f', 'title: Falco 0.43.0, a closer look\ndate: 2025-01-01'),
  'posts/g.md': post('g', 'title: Falco 0.41.0\ndate: 2025-05-29\ndraft: true'),
  'posts/h.md': post('h', 'title: Falcosidekick 2.28.0 and 10 years of Falco 2.0.0-rc1\ndate: 2023-05-29'),
  'posts/j.md': post('j', 'title: 3.14.0 of falcoctl\ndate: 2023-05-30'),
  'posts/i.md': post('i', 'title: Upgrade to Falco 0.44.0\ndate: 2026-06-30\nrelease: 0.44.1'),
  'releases.yaml': `asOf: 2026-08-19
releases:
- { version: 0.38.0, date: 2024-05-30, post: b }
- { version: 0.39.0, date: 2024-10-01 }
- { version: 0.41.0, date: 2025-05-29 }
- { version: 0.43.0, date: 2026-01-28 }
`,
})

it('the first post that says so, or whose title names it, announced a release', async () => {
  expect(Object.fromEntries(await site.announcements())).toEqual({
    '0.38.0': 'a',
    '0.39.0': 'c',
    '0.40.1': 'd',
    '0.43.0': 'e',
    '0.44.1': 'i',
  })
})

it('a release has the post that its list names, else the one that was found', async () => {
  const list = await site.releases()
  expect(list?.releases.map(({ version, post }) => [version, post?.slug])).toEqual([
    ['0.43.0', 'e'],
    ['0.41.0', undefined],
    ['0.39.0', 'c'],
    ['0.38.0', 'b'],
  ])
})
