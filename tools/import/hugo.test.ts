import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { type Files, writeFiles } from '#testing/files.ts'
import { testFolder } from '#testing/folders.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { type ImportOptions, planHugo } from './hugo.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
const front = (more = '') =>
  `---\ntitle: A\ndescription: D\ndate: 2020-01-02\nauthor: Ann\n${more}---\n`

/**
 * Runs an import, and expects no errors from the check and no changes from a second import.
 * @param files files of the Hugo site, by path from its folder `content`
 */
async function run(files: Files, more: Partial<ImportOptions> = {}, existing: Files = {}) {
  const source = testFolder()
  writeFiles(source.at('content'), files)
  const into = testFolder(existing)
  const options = { into: into.folder, site: 'https://falco.org', ...more }
  const plan = await planHugo(source.folder, options)
  await writeChanges(into.folder, plan.changes)
  expect((await planHugo(source.folder, options)).changes).toEqual([])
  const { findings } = await createCheck()(into.folder)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const faults = plan.remarks.flatMap(({ kind, path, line, message }) =>
    kind === 'fault' ? [`${path}:${line} ${message}`] : [],
  )
  return { ...into, faults: faults.sort(), plan }
}

async function importedText(body: string, files: Files = {}, more: Partial<ImportOptions> = {}) {
  const { read, faults } = await run({ 'blog/a.md': front('slug: a\n') + body, ...files }, more)
  return { text: read('posts/a.md').replace(/^---[\s\S]*?\n---\n\n?/, ''), faults }
}

it('reads front matter as Hugo does', async () => {
  const written = `---
Title: "A: b"
DATE: 2020-01-02T03:04:05
author: kris nova, Jacque Salinas and Bo
Slug: Some_Slug
tags: ["Falco", Falco", ' Falco', falco, "'News'", "!", "a  b"]
linktitle: x
aliases: [old, /x/y]
canonical_url: https://medium.com/x
---
First words here.
`
  const kris = '---\nname: Kris Nóva\ngithub: kris\nprojects: []\nsince: 2020-01-01\n---\n'
  const posts = {
    'blog/a.md': written,
    'blog/2021-03-04-b.md': '---\ntitle: B\nauthor: Jacqueline Salinas\n---\nMore words.\n',
    'blog/_index.md': front(),
  }
  const { read } = await run(posts, {}, { 'maintainers/kris.md': kris })
  expect(read('posts/a.md')).toBe(
    `---
title: "A: b"
description: First words here.
date: 2020-01-02T03:04:05Z
authors:
  - Kris Nóva
  - Jacqueline Salinas
  - Bo
slug: some-slug
tags:
  - Falco
  - News
  - a b
aliases:
  - /blog/some_slug/
  - old
  - /x/y
canonical: https://medium.com/x
---

First words here.
`,
  )
  expect(read('posts/2021-03-04-b.md')).toContain('\ndate: 2021-03-04\n')
})

it.each([
  ['publishDate: 2999-01-02 03:04:05 +0100 CET', 'publishdate'],
  ['expiryDate: 2021-01-02', 'expirydate'],
  ['publishDate: 2020-01-02\nexpiryDate: 2999-01-02', ''],
])('a post that Hugo does not publish today becomes a draft: %s', async (keys, key) => {
  const { read, plan } = await run({ 'blog/a.md': `${front(`slug: a\n${keys}\n`)}Text.` })
  expect(read('posts/a.md').includes('\ndraft: true\n')).toBe(key !== '')
  const told = `${key}: keeps Hugo from publishing the post today; it is now a draft`
  expect(plan.remarks.map(({ message }) => message)).toEqual(key ? [told] : [])
})

it('skips Markdown files that are not posts, and the pictures in them', async () => {
  const { faults, plan } = await run({
    'blog/a/index.md': '---\ndate: 2020-01-02\nauthor: Ann\n---\n![x](x.svg)',
    'blog/a/x.svg': svg,
    'blog/b.md': '+++\ntitle = "x"\n+++\n',
  })
  expect(plan).toMatchObject({ changes: [], isEmpty: true })
  expect(faults).toEqual([
    'a/index.md:1 title: is missing',
    expect.stringMatching(/^b\.md:1 front matter: /),
  ])
})

it('a post without an author or date gets placeholders, which the check reports', async () => {
  const source = testFolder({ 'a.md': '---\ntitle: A\ndate: never\n---\nText.\n' })
  const into = testFolder()
  const plan = await planHugo(source.folder, { into: into.folder })
  expect(plan.remarks.map(({ kind, path, message }) => `${kind} ${path} ${message}`)).toEqual([
    expect.stringMatching(
      /^fault a\.md date: 'never' is not a date; .* the post has the placeholder YYYY-MM-DD$/,
    ),
    'fault a.md author: is missing; the post has the placeholder @who-wrote-this',
  ])
  await writeChanges(into.folder, plan.changes)
  const { findings } = await createCheck()(into.folder)
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("date: 'YYYY-MM-DD' is not"),
    expect.stringContaining("author: '@who-wrote-this' is not"),
  ])
})

it('repairs a JPEG named .png, HTML in a drawing, and U+200B in front matter', async () => {
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
  const jpeg = await pixel.jpeg().toBuffer()
  const written = `---
title: "A\\u200B\\u2002b"
publishDate: 2020-01-02 03:04:05 +0100 CET
author: "Ann\\u200E"
tags: [c\u200B]
slug: x
---
![p](p.png) ![d](d.svg)
`
  const { read, plan, faults } = await run({
    'blog/a/index.md': written,
    'blog/a/p.png': jpeg,
    'blog/a/q.png': jpeg,
    'blog/a/q.jpg': jpeg,
    'blog/a/p-featured.png': await pixel.png().toBuffer(),
    'blog/a/d.svg': svg.replace(
      '/>',
      '><switch><foreignObject></foreignObject><text>a</text></switch></svg>',
    ),
  })
  expect(faults).toEqual([])
  expect(read('posts/a/index.md')).toBe(
    `---
title: A b
description: p d
date: 2020-01-02T03:04:05+01:00
author: Ann
slug: x
tags:
  - c
cover: p-featured.png
coverAlt: "Cover: A b"
aliases:
  - /blog/x/p.png
  - /blog/x/q.png
---

![p](./p.jpg) ![d](d.svg)
`,
  )
  expect(plan.changes.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['posts/a/p.jpg', 'posts/a/q.jpg', 'posts/a/q.png.jpg']),
  )
  expect(read('posts/a/d.svg')).toContain('<switch><text>')
})

it('finds the host of the old site in links between posts, or else reports faults', async () => {
  const body = '[x](/docs/) ![y](/z.png) [w](https://falco.org/)'
  const { text, faults } = await importedText(body, {}, { site: undefined })
  expect(text).toBe('x y [w](https://falco.org/)')
  expect(faults[0]).toBe(
    "a.md:8 link: '/docs/' is a page of the old site; give the address of that site with --site",
  )
  const other = { 'blog/b.md': `${front('slug: b\n')}https://e.example/blog/a/` }
  const known = await importedText(body, other, { site: undefined })
  expect(known.text).toContain('[x](https://e.example/docs/)')
})

it.each([
  { name: 'url', config: '', more: 'url: /old/Way.html\n', alias: '/old/way.html/' },
  {
    name: 'permalinks',
    config: 'permalinks:\n  posts: /:year/:month/:slug',
    more: 'slug: a b\n',
    alias: '/2020/01/a-b/',
  },
  { name: 'the path of its file', config: 'title: T', more: '', alias: '/posts/2020/a/' },
])(
  'the old address of a post, set by $name, becomes an alias, and the report tests it',
  async ({ config, more, alias }) => {
    const { plan, read } = await run({
      '../config.yaml': `${config}\n`,
      'posts/2020/a.md': front(more),
      'posts/b.md': `${front('slug: b\n')}[x](${alias})`,
    })
    expect(read('posts/2020-a.md').toLowerCase()).toContain(`aliases:\n  - ${alias}\n`)
    expect([...plan.old.keys()].map((address) => address.toLowerCase())).toContain(alias)
    expect(read('posts/b.md')).toContain('[x](./2020-a.md)')
  },
)

it('the report lists an address whose pattern cannot be computed, such as :weekday', async () => {
  const { plan } = await run({
    '../hugo.toml': '[permalinks]\nblog = "/:weekday/:slug/"',
    'blog/a.md': front('slug: a\n'),
  })
  expect(plan.old.has('/:weekday/a/')).toBe(true)
  expect(plan.remarks[0]?.message).toContain("'/:weekday/a/' is not a plain path")
})

const unchanged = `*odd*   spacing  
* list
+ other

| a |
|---|
| \`x\` |

<NA> \`{{ .Values }} {{< y {{<\` {{ x }}

\`\`\`yaml=
a
\`\`\`

---
&nbsp;end`

it.each([
  { name: 'text that needs no changes', body: unchanged, text: unchanged },
  {
    name: 'headings of level 1, some with ids, and links to their old and new ids',
    body: `# What's new?\n\n# What's new?\n\nA\n=\n\nB\n-\n\n###### F

## A *b* {#c.d}\n\n## E f {#e-f}

[x](#what-s-new) [y](#whats-new) [z](#c.d)
`,
    text: `## <a id="what-s-new"></a>What's new?

## <a id="what-s-new-1"></a>What's new?

## A

### B

###### F

### <a id="c.d"></a>A *b*

### E f

[x](#what-s-new) [y](#whats-new) [z](#c.d)
`,
  },
  {
    name: 'damaged characters, and a comment',
    body: 'üëâüëà Größe\r\na {{< comment >}}\nb\n{{< /comment >}}c',
    text: '👉👈 Größe\na c',
  },
  {
    name: 'boxes: of several blocks, and with a title, before text on the same line',
    body: `a
{{% pageinfo color="warning" %}}

b [c]({{< ref "a" >}})

- d
{{% /pageinfo %}}
e
{{< note title="T" >}}f{{< /note >}} g`,
    text: `a
> [!WARNING]
> b [c](./a.md)
>
> - d


e
> [!NOTE]
> **T**
>
> f

 g`,
  },
  {
    name: 'videos and a figure',
    body: `{{< youtube X3 >}}
{{< youtube-80 id="B" title="A [b]">}}
{{< asciicast src="https://asciinema.org/a/85.json" loop=true >}}
{{< figure src="/p.svg" alt="A [b]" caption="C 'd'" link="https://x.org" >}}`,
    text: `[Video on YouTube](https://www.youtube.com/watch?v=X3)
[A \\[b\\] (video on YouTube)](https://www.youtube.com/watch?v=B)
[Recording of a terminal (on asciinema)](https://asciinema.org/a/85)
[![A \\[b\\]](./p.svg "C 'd'")](https://x.org)`,
  },
  {
    name: 'unknown shortcodes as code, and wrong links as their text',
    body: `{{< x y="z" >}} {{% alert %}}
[a *b*](#none) [c](javascript:x) [d]() <ftp://e.f> [g](https://[)`,
    text: '`{{< x y="z" >}}` `{{% alert %}}`\na *b* c d `ftp://e.f` g',
    faults: 7,
  },
  {
    name: 'anchors, corrected if they differ by case or one letter, but not by a number',
    body: '[a](#Open-Source) [b](#open-sourcee) [c](#step-3)\n## Open Source\n## Step 2\n',
    text: '[a](#open-source) [b](#open-source) c\n## Open Source\n## Step 2\n',
    faults: 1,
  },
])('imports $name', async ({ body, text, faults = 0 }) => {
  const imported = await importedText(body, { '../static/p.svg': svg })
  expect(imported.text).toBe(text)
  expect(imported.faults).toEqual(Array(faults).fill(expect.stringMatching(/^a\.md:[89] /)))
})

it('links within the blog become relative, other links absolute', async () => {
  const other = {
    'blog/b/index.md': `${front('slug: bee\naliases: [was-b]\n')}## What's new?\n`,
    'blog/b/f.txt': 'x',
  }
  const links = {
    '/blog/bee/': './b/index.md',
    '/blog/bee#what-s-new-': './b/index.md#what-s-new',
    'http://falco.org/blog/b/': './b/index.md',
    '/blog/was-b/': './b/index.md',
    b: './b/index.md',
    './b/index.md': './b/index.md',
    '/docs/x#y': 'https://falco.org/docs/x#y',
    '{{< ref "/docs/x.md#y" >}}': 'https://falco.org/docs/x/#y',
    '/blog/none/': 'https://falco.org/blog/none/',
    '/blog/b/f.txt': './b/f.txt',
    '/blog/': '/blog/',
  }
  const linesTo = (addresses: readonly string[]) => addresses.map((to) => `[x](${to})`).join('\n')
  const { text, faults } = await importedText(linesTo(Object.keys(links)), other)
  expect(text).toBe(linesTo(Object.values(links)))
  expect(faults).toEqual([])
})

it('imports pictures, and replaces missing ones by links to their old addresses', async () => {
  const body = `![a](/img/x.svg) ![b *c*](/img/none.png "t")
![](none2.png) [![d](none3.png)](https://x.org)
![g](https://x.org/y.png)`
  const { folder } = testFolder({ 'img/x.svg': svg })
  const { text, faults } = await importedText(body, {}, { static: folder })
  expect(text).toBe(
    `![a](./img/x.svg) [b c](https://falco.org/img/none.png)
[none2.png](https://falco.org/blog/a/none2.png) [d](https://x.org)
[g](https://x.org/y.png)`,
  )
  expect(faults).toHaveLength(4)
  const without = await importedText('![a](/a.svg)')
  expect(without.faults.join()).toMatch(
    /^a\.md:8 picture: '\/a\.svg' is not in the source; add --static DIR, the folder with /,
  )
})

it('finds covers by `images`, or by a file named featured', async () => {
  const { read, faults } = await run({
    'blog/a/index.md': front('images: [/blog/elsewhere/images/gone.png]\n'),
    'blog/a/images/a-featured.svg': svg,
    'blog/b/index.md': front('images:\n- /blog/b/images/gone.png\nslug: b\n'),
  })
  expect(read('posts/a/index.md')).toContain('cover: images/a-featured.svg\n')
  expect(faults).toEqual(["b/index.md:6 images: '/blog/b/images/gone.png' is not in the source"])
})

it('converts each block with HTML into Markdown', async () => {
  const blocks = {
    'a <b class="x">b</b> <script>c</script> <a target="_blank" href="/docs/">d *e*</a>':
      'a **b**  [d *e*](https://falco.org/docs/)',
    '<a href="/docs/">\n  <img src="none.png"\n   alt="m">\n  </img>\n</a>':
      '[m](https://falco.org/docs/)',
    '> [!NOTE]\n> a <u>b</u>': '> [!NOTE]\n> a *b*',
    '<table><tr><th>a</th></tr><tr><td><code>c|d</code></td></tr></table>':
      '| a      |\n| ------ |\n| `c\\|d` |',
    '<p>a<br>&lt;x&gt;</p>': 'a<br>\\<x>',
    '<a href="https://x.org/a">https://x.org/a</a>': '<https://x.org/a>',
    '<u>a</u> [b][c] d[^1]': '*a* [b](https://x.org) d[^1]',
    '[c]: https://x.org\n\n[^1]: e': '[c]: https://x.org\n\n[^1]: e',
  }
  const { text } = await importedText(Object.keys(blocks).join('\n\n'))
  expect(text).toBe(Object.values(blocks).join('\n\n'))
})

it('keeps a post that a person changed and renamed, except with --force', async () => {
  const files = { 'blog/b.md': `${front('slug: b\n')}New\n` }
  const existing = { 'posts/mine.md': `${front('slug: b\n')}Mine\n` }
  const { faults, read } = await run(files, {}, existing)
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['posts/mine.md:1'])
  expect(read('posts/mine.md')).toContain('Mine')
  const forced = await run(files, { force: true }, existing)
  expect(forced.read('posts/mine.md')).toContain('New')
})
