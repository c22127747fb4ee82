import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import type { Files } from '#testing/files.ts'
import { testFolder } from '#testing/folders.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { planHugo } from './hugo.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
const config = 'baseURL = "https://x.org"'
const front = '---\ntitle: A\ndescription: D\ndate: 2020-01-02\nauthor: Ann\nslug: a\n---\n'

/** Imports a Hugo site, and expects no changes from a second import. */
async function run(files: Files, existing: Files = {}) {
  const source = testFolder({ 'hugo.toml': 'baseURL = "https://falco.org"', ...files })
  const into = testFolder(existing)
  const { changes, remarks } = await planHugo(source.folder, into.folder)
  await writeChanges(into.folder, changes)
  expect((await planHugo(source.folder, into.folder)).changes).toEqual([])
  const { diagnostics } = await createCheck()(into.folder)
  return {
    read: into.read,
    remarks: remarks.map(({ kind, path, line, message }) => `${kind} ${path}:${line} ${message}`),
    errors: diagnostics.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : [])),
  }
}

it('reads front matter in YAML and TOML as Hugo does', async () => {
  const { read, remarks } = await run({
    'hugo.toml': `${config}\n[permalinks.page]\nblog = "/:year/:slug/"`,
    'content/blog/a.md': `---
Title: "A: b"
DATE: 2020-01-02
author: kris nova, Jacque Salinas & IBM Research
Slug: Some_Slug
tags: ["Falco", Falco", falco, "!"]
linktitle: x
aliases: [/x/y]
canonical_url: https://medium.com/x
---
First words here.
`,
    'content/blog/b.md': `+++
title = "B"
date = 2021-03-04T05:06:07Z
tags = ["k8s"]
authors = ["Jacqueline Salinas", "Bo"]
+++
Words of the post.
`,
    'content/blog/c.md': '+++\ntitle = "C"\ndate = x\n+++\n',
    'content/blog/d.mdx': '# D',
    'content/blog/e.md': '---\ndate: 2020-01-02\n---\n',
    'content/blog/f.md': '---\ntitle: F\ndate: never\nc++: x\n---\nWords.',
    'content/blog/g/index.md': `---
title: G
date: 2020-01-02
authors: Ann
tags: k8s
images: c.svg
aliases: /old/
---
Words.
`,
    'content/blog/g/c.svg': svg,
  })
  expect(read('posts/a.md')).toBe(`---
title: "A: b"
description: First words here.
date: 2020-01-02
authors:
  - kris nova
  - Jacqueline Salinas
slug: some-slug
tags:
  - falco
aliases:
  - /2020/some_slug/
  - /x/y
canonical: https://medium.com/x
---

First words here.
`)
  expect(read('posts/b.md')).toMatch(
    /date: 2021-03-04T05:06:07.*authors:\n {2}- Jacq.*\n {2}- Bo\n.*- k8s\n.*- \/2021\/b\//s,
  )
  expect(read('posts/f.md')).toContain('\ndate: YYYY-MM-DD\nauthor: "@who-wrote-this"\n')
  expect(read('posts/g/index.md')).toMatch(
    /author: Ann\n.* {2}- k8s\n.*cover: c\.svg\n.* {2}- \/old\/\n/s,
  )
  expect(remarks.filter((remark) => !remark.includes(' a.md:'))).toEqual([
    expect.stringMatching(/^fault c\.md:3 front matter: .*Invalid TOML/),
    expect.stringMatching(/^fault d\.mdx:1 file: MDX is not imported/),
    'fault e.md:1 title: is missing',
    'note f.md:4 c++: is not used by this site and is left out',
    expect.stringMatching(/^fault f\.md:3 date: 'never' is not a date/),
    expect.stringMatching(/^fault f\.md:1 author: is missing/),
    "note f.md:1 aliases: '/:year/f/' is not a plain path and is left out",
  ])
})

it('keeps addresses of each kind of permalinks', async () => {
  const permalink = '/:section/:contentbasename/:slugorcontentbasename/:slug/'
  const { read } = await run({
    'hugo.toml': `${config}\n[permalinks]\npost = "${permalink}"`,
    'content/en/post/file.md': `${front}Words.`,
  })
  expect(read('posts/file.md')).toContain('\naliases:\n  - /post/file/a/a/\n')
})

it.each([
  ['publishDate: 2999-01-02', 'publishdate'],
  ['publishDate: 2020-01-02\nexpiryDate: 2999-01-02', ''],
])('a post that Hugo does not publish today becomes a draft: %s', async (keys, key) => {
  const { read, remarks } = await run({
    'content/blog/a.md': `${front.replace('slug: a', `slug: a\n${keys}`)}Text.`,
  })
  expect(read('posts/a.md').includes('\ndraft: true\n')).toBe(key !== '')
  const told = `note a.md:7 ${key}: keeps Hugo from publishing the post today; it is now a draft`
  expect(remarks).toEqual(key ? [told] : [])
})

const log = '```\n[2020-01-02]: not a definition\n```'

it.each([
  {
    name: 'headings of level 1, and links to their old ids',
    body: "# What's new?\n\nA\n=\n\n###### F\n\n[x](#what-s-new) [y](#Whats-new) [z](#step-3)\n",
    text: `## <a id="what-s-new"></a>What's new?\n\n## A\n\n###### F\n
[x](#what-s-new) [y](#whats-new) z\n`,
    faults: 1,
  },
  {
    name: 'boxes and details',
    body: `a
{{% pageinfo color="warning" %}}

b [c]({{< ref "a#x" >}})
{{% /pageinfo %}}
e
{{< details summary="S" >}}f{{< /details >}} g\n\n## x`,
    text: `a
> [!WARNING]
> b [c](#x)


e
<details><summary>S</summary>\n\nf\n\n</details>\n\n g\n\n## x`,
  },
  {
    name: 'highlight',
    body: '{{< highlight go "linenos=table" >}}\na := 1\n{{< /highlight >}}\n\nb',
    text: '```go\na := 1\n```\n\nb',
  },
  {
    name: 'videos, a gist and a figure',
    body: `{{< youtube X3 >}} {{< youtube-80 id="B" title="A [b]">}}
{{< asciicast src="https://asciinema.org/a/85.json" loop=true >}} {{< gist ann 12 >}}
{{< figure src="/p.svg" alt="A [b]" caption="C 'd'" link="https://x.org" >}}`,
    text: `[Video on YouTube](https://www.youtube.com/watch?v=X3) [A \\[b\\] (video on YouTube)](https://www.youtube.com/watch?v=B)
[Recording of a terminal (on asciinema)](https://asciinema.org/a/85) [Code (gist on GitHub)](https://gist.github.com/ann/12)
[![A \\[b\\]](./p.svg "C 'd'")](https://x.org)`,
  },
  {
    name: 'a figure in HTML',
    body: '<center>{{< figure src="/p.svg" alt="P" >}}</center>',
    text: '![P](./p.svg)',
  },
  {
    name: 'unknown shortcodes and HTML, which the check then reports',
    body: 'a {{<tabs y="z">}}\n\n<script>c</script>\n\n```\n{{< x >}}\n```',
    text: 'a <code>{{< tabs y="z">}}</code>\n\n<script>c</script>\n\n```\n{{< x >}}\n```',
    faults: 3,
    errors: ['html/not-allowed', 'markdown/shortcode'],
  },
  {
    name: 'HTML, and link definitions that wrap',
    body: `<u>a</u> [b][c] d[^1]\n\n[c]:\n  https://x.org\n\n${log}\n\n[^1]: e`,
    text: `*a* [b](https://x.org) d[^1]\n\n[c]:\n  https://x.org\n\n${log}\n\n[^1]: e`,
  },
  {
    name: 'wrong links and missing pictures as their text',
    body: '[c](javascript:x) ![b *c*](/img/none.png "t") [![d](none3.png)](https://x.org)\n![g](https://x.org/y.png)',
    text: 'c [b c](https://falco.org/img/none.png) [d](https://x.org)\n[g](https://x.org/y.png)',
    faults: 4,
  },
  {
    name: 'links with two schemes',
    body: '[a](https://https://x.org/y) <http://https://x.org>',
    text: '[a](https://x.org/y) <https://x.org>',
  },
  {
    name: 'links within the blog, and to other pages',
    body: `[x](/blog/bee/) [x](http://falco.org/blog/B/#e) [x](/was-b) [x](./b/index.md)
[x](/docs/x#y) [x]({{< relref "/docs/x.md#y" >}}) [x](/blog/) [x](/blog/b/f.txt) <https://falco.org/blog/b/>`,
    text: `[x](./b/index.md) [x](./b/index.md#e) [x](./b/index.md) [x](./b/index.md)
[x](https://falco.org/docs/x#y) [x](https://falco.org/docs/x/#y) [x](/blog/) [x](./b/f.txt) [falco.org/blog/b/](./b/index.md)`,
  },
  {
    name: 'pictures beside the post, relative to its file, and by another path',
    body: '![q](q.svg) ![i](i/r.svg) ![i](../i/r.svg)',
    text: '![q](q.svg) ![i](i/r.svg) ![i](./i/r.svg)',
  },
])('imports $name', async ({ body, text = body, faults = 0, errors = [] }) => {
  const {
    read,
    remarks,
    errors: found,
  } = await run({
    'content/blog/a.md': front + body,
    'content/blog/b/index.md': `${front.replace('slug: a', 'slug: bee\naliases: [/was-b]')}## E\n`,
    'content/blog/b/f.txt': 'x',
    'content/blog/q.svg': svg,
    'content/blog/i/r.svg': svg,
    'static/p.svg': svg,
  })
  expect(read('posts/a.md').replace(/^---[\s\S]*?\n---\n\n?/, '')).toBe(text)
  expect(remarks.filter((remark) => /^fault a\.md:\d+ /.test(remark))).toHaveLength(faults)
  expect(found.sort()).toEqual(errors)
})

it('repairs pictures, and takes a cover named featured', async () => {
  const { read, remarks, errors } = await run({
    'content/blog/a/index.md': `${front}![x](x.png)`,
    'content/blog/a/x.png': await sharp({ text: { text: 'x' } })
      .jpeg()
      .toBuffer(),
    'content/blog/a/a-featured.svg': svg.replace(
      '/>',
      ` style="color-scheme: light dark"><rect fill="light-dark(#000, rgb(1, 2, 3))"/><switch>
<foreignObject><div>A</div></foreignObject><text>A</text></switch></svg>`,
    ),
  })
  expect(read('posts/a/index.md')).toMatch(/cover: a-featured.svg.*- \/blog\/a\/x\.png.*x\.jpg/s)
  expect(read('posts/a/a-featured.svg')).toContain('<rect fill="#000"/><switch>\n<text>A</text>')
  expect([...remarks, ...errors]).toEqual([])
})

it('keeps a post that a person changed', async () => {
  const files = { 'content/blog/b.md': `${front}New\n` }
  const existing = { 'posts/b.md': `${front}Mine\n` }
  const { remarks, read } = await run(files, existing)
  expect(remarks).toEqual([expect.stringMatching(/^fault posts\/b\.md:1 file: exists/)])
  expect(read('posts/b.md')).toContain('Mine')
})

const refused: { files: Files; path?: string; error: RegExp }[] = [
  { files: { '_config.yml': '', '_posts/a.md': '' }, error: /_config\.yml.*_posts \(1.*copy/s },
  { files: { 'web/hugo.yaml': '', 'web/content/a.md': '' }, error: /web\/content \(1.*write one/s },
  { files: { 'hugo.toml': config, 'content/news/a.md': '' }, error: /content\/news \(1.*write/s },
  { files: { 'hugo.toml': '', 'content/blog/a.md': front }, error: /write it as baseURL/ },
  { files: { 'x.xml': '' }, path: 'x.xml', error: /an export of WordPress/ },
  { files: { 'a.md': '' }, path: 'a.md', error: /is a post, .*content\/posts/ },
]

it.each(refused)(
  'refuses what is not a Hugo site: $error',
  async ({ files, path = '.', error }) => {
    const { at, folder } = testFolder(files)
    await expect(planHugo(at(path), folder)).rejects.toThrow(error)
  },
)

/** The folder with Falco's blog, which is not part of this project. */
const shared = process.env.CORPUS_DIR

it.skipIf(!shared)("imports Falco's blog without errors", { timeout: 300_000 }, async () => {
  const { folder } = testFolder()
  const source = path.join(shared ?? '', 'corpus', 'falco-blog')
  const { changes, remarks } = await planHugo(source, folder)
  expect(changes.filter(({ file }) => file.endsWith('.md'))).toHaveLength(105)
  expect(remarks.filter(({ kind }) => kind === 'fault')).toHaveLength(127)
  await writeChanges(folder, changes)
  const { diagnostics } = await createCheck()(folder)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})
