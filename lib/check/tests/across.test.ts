import { expect, it } from 'vitest'
import type { Files } from '#testing/files.ts'
import { png as pngOf } from '#testing/png.ts'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, post } from './testing.ts'

const maintainer = `---
name: Kris Nóva
handle: kris-nova
company: Sysdig
projects: [falco]
since: 2021-01-01
formerHandles: [nova]
---
`
const project =
  '---\nname: falco\nscope: core\nstatus: stable\ndescription: Runtime security.\n---\n'
const png = pngOf(1, 1)

/** The content folder to which each row of the tests adds one mistake. */
const around: Files = {
  'projects/falco.md': project,
  'maintainers/kris-nova.md': maintainer,
  'notes.txt': 'x',
  'posts/values.yaml': 'a: 1',
  'posts/imgs/dot.png': png,
  'posts/imgs/two dots.png': png,
  'posts/other.jpg': png,
  'posts/b/index.md': post('## Heading', {
    slug: 'b',
    author: 'Jacqueline Salinas',
    tags: '[eBPF, security]',
    aliases: '[old]',
  }),
  'posts/draft.md': post('A draft.', { slug: 'draft', tags: '[x]', draft: 'true' }),
  'bundles.yaml': 'asOf: 2026-08-01\nbundles: [{ falco: 7.7.9, driver: 1.0.0, engine: 0.1.0 }]\n',
  'changes.yaml': 'asOf: 2026-08-01\nchanges: [{ falco: 7.7.9, read: [flags] }]\n',
  'posts/later.md': post('Later.', { slug: 'later', date: '2026-12-24', author: "'@kris-nova'" }),
}

const links = `
[b](./draft.md) → ; publish it first
[b](/blog/draft.md) → '/blog/draft.md' leads to posts/draft.md, which is a draft
[b](/blog/draf/) → '/blog/draf/' leads to no page of this site; write the path of another page
[b](/blog/tags/x/feed.xml) → leads to a page whose posts are drafts
[b](/releases/upgrade/7.7.9/) → '/releases/upgrade/7.7.9/' leads to no page
[b](/blog/authors/kris-nova/) → '/blog/authors/kris-nova/' leads to no page
[b](/blog/later) → posts/later.md, which is scheduled for 2026-12-24
[b](b/index.md#hedding) → ; write 'b/index.md#heading'
[b](/projects/flaco/) → ; write '/projects/falco/'
[b](../notes.txt) → a.md:9:1 error link: '../notes.txt' is not below
![b](data:image/png;base64,AAAA) → ; save the picture beside
![b](imgs/two%20dto.png) → ; write './imgs/two%20dots.png', or save the file beside the document and write './two%20dto.png'
![b](other.jpg) → error picture: 'other.jpg' is PNG`

const keys = `
author → '@kris-nov' → ; write '@kris-nova'
author → '@nova' → is a former handle; write '@kris-nova'
author → Kris Nóva, Leonardo Grasso → ; write authors: [A Name, Another Name]
authors → ['@kris-nova', Kris Nóva] → authors: 'Kris Nóva' is here twice; keep one
author → Kris Nova → to alsoKnownAs in maintainers/kris-nova.md
aliases → [/FavIcon.svg/] → of this site
aliases → [/blog/b.md] → the slug of posts/b/index.md:6
aliases → [/feed.xml/x/] → is below '/feed.xml', which is a file; remove it
aliases → [/2021] → a page for a year
aliases → [/maintainers/Nova/] → a former handle of maintainers/kris-nova.md:7
aliases → [/Media/x/] → in /Media/
aliases → [/blog/b/index.txt] → the name 'index.txt'
cover → /images/x.png\\ncoverAlt: A → ; save the picture beside the post and write its path
slug → b → posts/b/index.md:6:7 error slug: 'b' is the slug of posts/a.md:6
slug → b\\ndraft: true → posts/a.md:6:7 error slug: 'b' is the slug of posts/b/index.md:6
tags → [ebpf] → b/index.md:7:8 warning tags: 'eBPF' is most likely
tags → [secruity] → b/index.md:7:14 warning tags: 'security' is most`

/** Rows: a file, a text in it, its replacement, and words of the diagnostic. */
const data = `
maintainers/nova.md → - → - → ; rename the file to 'kris-nova.md'
projects/falco.md → name → status: stabel\\nname → ; write stable,
maintainers/kris-nova.md → handle: kris-nova → handle: kris_nova → kris-nova.md:3:9 error handle: 'kris_nova' is not valid
maintainers/kris-nova.md → handle → github → github: no such key; write 'handle'
maintainers/kris-nova.md → [falco] → [flaco] → ; write falco, or add projects/flaco.md
maintainers/kris-nova.md → 2021 → 2062 → since: '2062-01-01' is in the future
maintainers/ada.md → [nova] → [NOVA] → kris-nova.md:7:17 error formerHandles: 'nova' is a former
maintainers/ada.md → Kris Nóva → Ada\\nalsoKnownAs: [Kris Nóva] → is also a name in maintainers/kris
search.yaml → /releases/ → /release/ → warning to: '/release/' is not a page of this site or a link in links/; write /releases/
releases.yaml → 01 } → 01, post: nope } → 'nope' is not the slug of a post
releases.yaml → 01 } → 01, post: draft } → ; publish posts/draft.md
releases.yaml → } → }\\n  - { version: 0.1.0, date: 2026-01-01 } → releases.yaml:4:16 error version:
calls.yaml → T16:00Z →  → '2026-01-28' has no time
figures.yaml → maintainers: 1 → maintainers: "1" → ; write a whole number from 0 to 1000000 without quotes
moves.yaml → falco → flaco → project: 'flaco' names a repository that is not a project
moves.yaml → core/stable → core/incubating → falco.md:4:9 warning status: core/stable is not the last move
maintainers/ada.md → Sysdig → sysdig → company: 'Sysdig' is most likely 'sysdig'
sources.yaml → - → - → ; run npm run sync`

const releases = 'asOf: 2026-08-01\nreleases:\n  - { version: 0.1.0, date: 2026-01-01 }\n'
const source = (asOf: string) =>
  `- { name: A, holds: tags, url: https://falco.org/, licence: MIT, for: B, asOf: ${asOf} }\n`
const contents: Record<string, string> = {
  maintainers: maintainer,
  projects: project,
  'releases.yaml': releases,
  'moves.yaml': `moves:
  - { date: 2022-01-01, project: falco, event: listed, to: sandbox }
  - { date: 2023-01-01, project: falco, event: moved, from: sandbox, to: core/stable }
`,
  'calls.yaml': `title: A
description: B
first: 2026-01-28T16:00Z
every: week
minutes: 60
url: https://falco.org/
calendar: https://falco.org/
`,
  'figures.yaml': 'asOf: 2021-01-01\nmonths: [{ month: "2021-01", maintainers: 1 }]\n',
  'search.yaml': 'answers: [{ to: /releases/, words: [version] }]\n',
  'sources.yaml': `sources:\n${source('2026-08-31')}${source('2026-07-01')}${source('2026-06-01')}`,
}

it.each(rows(links))('a text is reported: %s', (body = '', words = '') =>
  expectFound({ ...around, 'posts/a.md': post(body) }, words),
)
it.each(rows(keys))('a value of a post is reported: %s: %s', (key = '', value = '', words = '') =>
  expectFound({ ...around, 'posts/a.md': post('A', { [key]: value }) }, words),
)
it.each(rows(data))(
  '%s is reported if %j becomes %j: %s',
  (file = '', text = '', by = '', words = '') => {
    const content = contents[file.replace(/\/.*/, '')] ?? ''
    return expectFound({ ...around, [file]: content.replace(text, by) }, words)
  },
)
it('only the file is reported if the file of a project is renamed', async () => {
  const files = { 'projects/falco-2.md': project, 'maintainers/kris-nova.md': maintainer }
  expect((await check(files)).shown).toEqual([expect.stringMatching(/^projects.*rename the file/)])
})
it.each(['/adopters/', '/catalogue/', '/catalogue.md', '/blog/tags/ebpf.md'])(
  'a link to %s, a page without data or a Markdown copy of a list, is dead',
  (address) =>
    expectFound({ ...around, 'posts/a.md': post(`[a](${address})`) }, 'leads to no page of this'),
)
it('posts and other files may link to each other in every way, and have odd aliases', () => {
  const body = `[1](b/index.md#heading) [2](../projects/falco.md) [3](/maintainers/kris-nova/)
[4](/blog/tags/ebpf/) [5](/blog/2026/) [6](/blog/old/) [7](values.yaml) [8](b)
[9](/feed.json) [10](/blog/b.md) [11](/blog/tags/ebpf/feed.xml) [12](/blog/page/1/)
[13](/projects/falco/#page:maintainers)

![14](imgs/dot.png)`
  const aliases =
    '[/old.html, /blog/b.html, /20190/, /A+b/~me/v1.2/, /console/, /blog/404/, /docs/a.xml/x/]'
  return expectFine({ ...around, 'posts/a.md': post(body, { author: "'@kris-nova'", aliases }) })
})
