import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { testFolder } from '#testing/folders.ts'
import { type ImportOptions, type Plan, writeChanges } from '#tools/documents/plan.ts'
import { planHugo } from './hugo.ts'

type Files = Record<string, string | Uint8Array>

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
const front = (more = '') =>
  `---\ntitle: A\ndescription: D\ndate: 2020-01-02\nauthor: Ann\n${more}---\n`

/** Runs an import, and expects no errors from the check and no changes from a second import. */
async function run(files: Files, more: Partial<ImportOptions> = {}, existing: Files = {}) {
  const source = testFolder(files)
  const into = testFolder(existing)
  const options = {
    into: into.folder,
    site: 'https://falco.org',
    ...more,
    static: more.static && `${source.folder}/${more.static}`,
  }
  const plan = await planHugo(`${source.folder}/blog`, options)
  await writeChanges(into.folder, plan.changes)
  expect((await planHugo(`${source.folder}/blog`, options)).changes).toEqual([])
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

const changeOf = ({ changes }: Plan, name: string) =>
  Buffer.from(changes.find(({ file }) => file === name)?.after ?? []).toString('utf8')

it('reads front matter as Hugo does', async () => {
  const written = `---
Title: "A: b"
DATE: 2020-01-02T03:04:05
author: kris nova and Bo
Slug: Some_Slug
tags: ["Falco", Falco"]
linktitle: x
aliases: [old, /x/y]
canonical_url: http://medium.com/x
---
First words here.
`
  const kris = '---\nname: Kris Nóva\ngithub: kris\nprojects: []\nsince: 2020-01-01\n---\n'
  const { read } = await run(
    { 'blog/a.md': written, 'blog/_index.md': front() },
    {},
    { 'maintainers/kris.md': kris },
  )
  expect(read('posts/a.md')).toBe(
    `---
title: "A: b"
description: First words here.
date: 2020-01-02T03:04:05Z
authors:
  - Kris Nóva
  - Bo
slug: some-slug
tags:
  - Falco
aliases:
  - /blog/some_slug/
  - old
  - /x/y
canonical: https://medium.com/x
---

First words here.
`,
  )
})

it('skips files that are not posts, and what they link to', async () => {
  const { faults, plan } = await run({
    'blog/a/index.md': '---\ndate: 2020-01-02\nauthor: Ann\n---\n![x](x.svg)',
    'blog/a/x.svg': svg,
    'blog/b.md': '+++\ntitle = "x"\n+++\n',
    'blog/c.md': '---js\nx\n---\n',
  })
  expect(plan).toMatchObject({ changes: [], isEmpty: true })
  expect(faults.map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual([
    'a/index.md:1 title',
    'b.md:1 front matter',
    'c.md:1 front matter',
  ])
})

it('a post without an author or date gets placeholders, which the check reports', async () => {
  const source = testFolder({
    'a.md': '---\ntitle: A\ndate: never\n---\nText.\n',
    '2020-01-02-b.md': '---\ntitle: B\nauthor: Ann\n---\nText.\n',
  })
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
  expect(findings.map(({ path, message }) => `${path} ${message}`)).toEqual([
    expect.stringMatching(
      /^posts\/a\.md date: 'YYYY-MM-DD' is not a date; write YYYY-MM-DD such as 20/,
    ),
    expect.stringMatching(
      /^posts\/a\.md author: '@who-wrote-this' is not a maintainer; write the person's name/,
    ),
  ])
})

it('repairs a JPEG named .png, HTML in a drawing, and U+200B in a title', async () => {
  const pixel = { width: 1, height: 1, channels: 3, background: '#fff' } as const
  const { read, plan, faults } = await run({
    'blog/a/index.md':
      '---\ntitle: "A\\u200B\\u2002b"\ndate: 2020-01-02\nauthor: "Ann\\u200E"\ntags: [c\u200B]\nslug: x\n---\n![p](p.png) ![d](d.svg)\n',
    'blog/a/p.png': await sharp({ create: pixel }).jpeg().toBuffer(),
    'blog/a/q.png': await sharp({ create: pixel }).jpeg().toBuffer(),
    'blog/a/q.jpg': await sharp({ create: pixel }).jpeg().toBuffer(),
    'blog/a/p-featured.png': await sharp({ create: pixel }).png().toBuffer(),
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
date: 2020-01-02
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
  const files = plan.changes.map(({ file }) => file)
  expect(files).toEqual(
    expect.arrayContaining(['posts/a/p.jpg', 'posts/a/q.jpg', 'posts/a/q.png.jpg']),
  )
  expect(read('posts/a/d.svg')).toContain('<switch><text>')
})

it.each<{ name: string; files: Files; site?: string; link: string }>([
  { name: '--site', files: {}, site: 'https://a.example/', link: 'https://a.example/docs/' },
  {
    name: 'JSON',
    files: { 'config/_default/hugo.json': '{"baseurl": "https://d.example"}' },
    link: 'https://d.example/docs/',
  },
  {
    name: 'links between posts',
    files: { 'content/blog/b.md': `${front()}https://e.example/blog/a/` },
    link: 'https://e.example/docs/',
  },
])('the address of the old site comes from $name', async ({ files, site, link }) => {
  const checkout = testFolder({
    'content/blog/a.md': `${front('slug: a\n')}[x](/docs/)`,
    ...files,
  })
  const plan = await planHugo(checkout.folder, { into: testFolder().folder, site })
  expect(changeOf(plan, 'posts/a.md')).toContain(`[x](${link})`)
})

it('without an address of the old site, a link to another page of it is a fault', async () => {
  const { text, faults } = await importedText(
    '[x](/docs/) ![y](/z.png) [w](https://falco.org/)',
    {},
    { site: undefined },
  )
  expect(text).toBe('x y [w](https://falco.org/)')
  expect(faults[0]).toBe(
    "a.md:8 link: '/docs/' is a page of the old site; give the address of that site with --site",
  )
})

it.each([
  { name: 'by url', config: '', more: 'url: /old/Way.html\n', alias: '/old/way.html/' },
  {
    name: 'by permalinks',
    config: 'permalinks:\n  posts: /:year/:month/:slug',
    more: 'slug: a b\n',
    alias: '/2020/01/a-b/',
  },
  { name: 'by its path', config: 'title: T', more: '', alias: '/posts/2020/a/' },
])(
  'the old address of a post, set $name, becomes an alias, and the report tests it',
  async ({ config, more, alias }) => {
    const checkout = testFolder({
      'config.yaml': `${config}\n`,
      'content/posts/2020/a.md': front(more),
      'content/posts/b.md': `${front('slug: b\n')}[x](${alias})`,
    })
    const plan = await planHugo(checkout.folder, { into: testFolder().folder })
    expect(changeOf(plan, 'posts/2020-a.md').toLowerCase()).toContain(`aliases:\n  - ${alias}\n`)
    expect([...(plan.old?.keys() ?? [])].map((address) => address.toLowerCase())).toContain(alias)
    expect(changeOf(plan, 'posts/b.md')).toContain('[x](./2020-a.md)')
  },
)

it('the report lists addresses with unknown parts as written', async () => {
  const files = {
    'hugo.toml': '[permalinks]\nblog = "/:weekday/:slug/"',
    'content/blog/a.md': front('slug: a\n'),
  }
  const plan = await planHugo(testFolder(files).folder, {
    into: testFolder().folder,
  })
  expect(plan.old?.has('/:weekday/a/')).toBe(true)
  expect(plan.remarks[0]?.message).toBe(
    "aliases: '/:weekday/a/' is not a plain path and is left out",
  )
})

const unchanged = `*odd*   spacing  
* list
+ other

| a |
|---|
| \`x\` |

<NA> \`{{ .Values }}\` {{ x }}

\`\`\`yaml=
a
\`\`\`

---
&nbsp;end`

it.each([
  { name: 'text that needs no changes', body: unchanged, text: unchanged },
  {
    name: 'emoji by their names, but not in code',
    body: ':rocket: `:rocket:` a:b:c',
    text: '🚀 `:rocket:` a:b:c',
  },
  {
    name: 'headings above the title, and links to their old and new ids',
    body: "# What's new?\n\nA\n=\n\nB\n-\n\n###### F\n\n[x](#what-s-new) [y](#whats-new)\n",
    text: `## <a id="what-s-new"></a>What's new?

## A

### B

###### F

[x](#what-s-new) [y](#whats-new)
`,
  },
  {
    name: 'a box of several blocks',
    body: `a
{{% pageinfo color="warning" %}}

b [c]({{< ref "a" >}})

- d
{{% /pageinfo %}}
e
`,
    text: 'a\n> [!WARNING]\n> b [c](./a.md)\n>\n> - d\n\n\ne\n',
  },
  {
    name: 'a note with a title',
    body: '{{< note title="T" >}}a{{< /note >}}\n',
    text: '> [!NOTE]\n> **T**\n>\n> a\n',
  },
  {
    name: 'a warning',
    body: '{{% warning %}}b{{% /warning %}} c',
    text: '> [!WARNING]\n> b\n\n c',
  },
  { name: 'a comment', body: 'a {{< comment >}}\nb\n{{< /comment >}}c', text: 'a c' },
  {
    name: 'an id of a heading',
    body: '## A *b* {#c.d}\n\n[x](#c.d)',
    text: '## <a id="c.d"></a>A *b*\n\n[x](#c.d)',
  },
  { name: 'an id that the heading has anyway', body: '## A b {#a-b}\n', text: '## A b\n' },
  {
    name: 'a figure',
    body: '{{< figure src="/p.svg" alt="A [b]" caption="C \'d\'" link="https://x.org" >}}',
    text: '[![A \\[b\\]](./p.svg "C \'d\'")](https://x.org)',
  },
])('reads $name', async ({ body, text }) => {
  expect(await importedText(body, { 'static/p.svg': svg }, { static: 'static' })).toEqual({
    text,
    faults: [],
  })
})

it('unknown shortcodes become code, and are reported', async () => {
  const { text, faults } = await importedText('{{< x y="z" >}} {{% alert %}}')
  expect(text).toBe('`{{< x y="z" >}}` `{{% alert %}}`')
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['a.md:8', 'a.md:8'])
})

it('links within the blog become relative, other links absolute', async () => {
  const other = {
    'blog/b/index.md': `${front('slug: bee\naliases: [was-b]\n')}## What's new?\n`,
    'blog/b/f.txt': 'x',
  }
  const links = [
    ['/blog/bee/', './b/index.md'],
    ['/blog/bee#what-s-new-', './b/index.md#what-s-new'],
    ['http://falco.org/blog/b/', './b/index.md'],
    ['/blog/was-b/', './b/index.md'],
    ['b', './b/index.md'],
    ['./b/index.md', './b/index.md'],
    ['/docs/x#y', 'https://falco.org/docs/x#y'],
    ['/blog/none/', 'https://falco.org/blog/none/'],
    ['/blog/b/f.txt', './b/f.txt'],
    ['/blog/', '/blog/'],
  ]
  const { text, faults } = await importedText(
    links.map(([link]) => `[x](${link})`).join('\n'),
    other,
  )
  expect(text.split('\n').map((line, index) => [links[index]?.[0], line.slice(4, -1)])).toEqual(
    links,
  )
  expect(faults).toEqual([])
})

it('links that are wrong are replaced by their text', async () => {
  const { text, faults } = await importedText(
    '[a *b*](#none) [c](javascript:x) [d]() <ftp://e.f> [g](https://[)',
  )
  expect(text).toBe('a *b* c d `ftp://e.f` g')
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(Array(5).fill('a.md:8'))
})

it('corrects anchors that differ by case or one letter, but not by a number', async () => {
  const { text, faults } = await importedText(
    '## Open Source\n## Step 2\n[a](#Open-Source) [b](#open-sourcee) [c](#step-3)\n',
  )
  expect(text).toContain('[a](#open-source) [b](#open-source) c')
  expect(faults).toHaveLength(1)
})

it('imports pictures, or links to their old address', async () => {
  const body =
    '![a](/img/x.svg) ![b *c*](/img/none.png "t") ![](none2.png) [![d](none3.png)](https://x.org) ![g](https://x.org/y.png)'
  const { text, faults } = await importedText(
    body,
    { 'static/img/x.svg': svg },
    { static: 'static' },
  )
  expect(text).toBe(
    '![a](./img/x.svg) [b c](https://falco.org/img/none.png) [none2.png](https://falco.org/blog/a/none2.png) [d](https://x.org) [g](https://x.org/y.png)',
  )
  expect(faults).toHaveLength(4)
  const without = await importedText('![a](/a.svg)')
  expect(without.faults.join()).toMatch(
    /^a\.md:8 picture: '\/a\.svg' is not in the source; add --static DIR, the folder with /,
  )
})

it('finds covers', async () => {
  const { read, faults } = await run({
    'blog/a/index.md': front('images: [/blog/elsewhere/images/gone.png]\n'),
    'blog/a/images/a-featured.svg': svg,
    'blog/b/index.md': front('images:\n- /blog/b/images/gone.png\nslug: b\n'),
  })
  expect(read('posts/a/index.md')).toContain('cover: images/a-featured.svg\n')
  expect(faults).toEqual(["b/index.md:6 images: '/blog/b/images/gone.png' is not in the source"])
})

it.each([
  [
    'a <b class="x">b</b> <a target="_blank" href="/docs/">c *d*</a>',
    'a **b** [c *d*](https://falco.org/docs/)',
  ],
  [
    '<a href="/docs/">\n  <img src="none.png"\n   alt="m">\n  </img>\n</a>',
    '[m](https://falco.org/docs/)',
  ],
  [
    'a <script>b</script> <img style="x" src="none.png" alt="n">',
    'a  [n](https://falco.org/blog/a/none.png)',
  ],
  ['> [!NOTE]\n> a <u>b</u>', '> [!NOTE]\n> a *b*'],
  [
    '<u>a</u> [b][c] d[^1]\n\n[c]: https://x.org\n\n[^1]: e',
    '*a* [b](https://x.org) d[^1]\n\n[c]: https://x.org\n\n[^1]: e',
  ],
  [
    '<table><tr><th>a</th></tr><tr><td><code>c|d</code></td></tr></table>',
    '| a      |\n| ------ |\n| `c\\|d` |',
  ],
  ['<p>a<br>&lt;x&gt;</p>', 'a<br>\\<x>'],
  ['<a href="http://github.com/a">http://github.com/a</a>', '<https://github.com/a>'],
])('converts HTML into Markdown: %j', async (body, wanted) => {
  const { text } = await importedText(body)
  expect(text.trim()).toBe(wanted.trim())
})

it('changes http:// to https:// for hosts that support it, with a note', async () => {
  const hosts =
    '[a](http://github.com/a_b) http://falco.org/ <http://github.com/a> `http://github.com/a` http://x.org'
  const { plan, read } = await run({ 'blog/a.md': front('slug: a\n') + hosts })
  expect(read('posts/a.md')).toContain(hosts.replace(/(?<!`)http:(?!\/\/x)/g, 'https:'))
  expect(plan.remarks.map(({ kind, message }) => `${kind} ${message}`)).toEqual(
    Array(3).fill('note link: changed http:// to https://, which the host supports'),
  )
})

it('keeps posts that people changed, also in another file', async () => {
  const files = {
    'blog/a.md': `${front('slug: a\n')}New\n`,
    'blog/b.md': `${front('slug: b\n')}New\n`,
  }
  const existing = {
    'posts/a.md': `${front('slug: a\n')}Mine\n`,
    'posts/mine.md': `${front('slug: b\n')}Mine\n`,
  }
  const { faults, read } = await run(files, {}, existing)
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['posts/a.md:1', 'posts/mine.md:1'])
  expect(read('posts/a.md')).toContain('Mine')
  const forced = await run(files, { force: true }, existing)
  expect(forced.read('posts/mine.md')).toContain('New')
})
