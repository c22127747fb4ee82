import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { type Files, testFolder } from '#testing/files.ts'
import { writeChanges } from '#tools/documents/documents.ts'
import { planHugo } from './hugo.ts'
import { formatRemarks } from './report.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
const front = '---\ntitle: A\ndescription: D\ndate: 2020-01-02\nauthor: Ann\nslug: a\n---\n'

/** Imports files of a checkout, and expects no changes from a second import. */
async function run(
  files: Files,
  { existing = {}, post = '' }: { existing?: Files; post?: string } = {},
) {
  const source = testFolder(files)
  const into = testFolder(existing)
  const { changes, remarks } = await planHugo(source.at(post), into.folder)
  await writeChanges(into.folder, changes)
  expect((await planHugo(source.at(post), into.folder)).changes).toEqual([])
  const { diagnostics } = await createCheck()(into.folder)
  return {
    read: into.read,
    remarks: formatRemarks(remarks),
    errors: diagnostics.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : [])),
  }
}

it('reads front matter as Hugo does', async () => {
  const { read, remarks } = await run({
    'content/en/blog/a.md': `---
Title: "A: b"
DATE: 2020-01-02
author: Kris Nova, Jacque Salinas & Bo
Slug: Some_Slug
tags: ["Falco", Falco", falco, "!"]
linktitle: x
aliases: [/x/y]
canonical_url: https://medium.com/x
---
Hello all of you who read this! First words of the post are here.
`,
    'content/en/blog/b.md': '---\nauthor: Ann\n---\n',
    'content/en/blog/c/index.md': '---\ntitle: C\nkind: x\ndate: never\nimages: c.svg\n---\nWords.',
    'content/en/blog/c/c.svg': svg,
  })
  expect(read('posts/a.md')).toBe(`---
title: "A: b"
description: First words of the post are here.
date: 2020-01-02
authors:
  - Kris Nova
  - Jacque Salinas
  - Bo
slug: some-slug
tags:
  - falco
aliases:
  - /blog/some_slug/
  - /x/y
canonical: https://medium.com/x
---

Hello all of you who read this! First words of the post are here.
`)
  expect(read('posts/c/index.md')).toMatch(
    /\ndate: YYYY-MM-DD\nauthor: "@who-wrote-this"\nslug: c\ncover: c\.svg\n/,
  )
  expect(remarks).toEqual([
    'b.md:1:1 fault title: is missing',
    'c/index.md:1:1 fault author: is missing; the post has the placeholder @who-wrote-this',
    'c/index.md:3:1 note kind: is not known to the import and is left out',
    expect.stringMatching(/^c\/index\.md:4:1 fault date: 'never' is not a date/),
  ])
})

it.each([
  {
    name: 'headings of level 1, and links to their old ids',
    body: "# What's new?\n\nA\n=\n\n###### F\n\n[x](#what-s-new) [y](#Whats-new) [z](#step-3)\n",
    text: `## <a id="what-s-new"></a>What's new?\n\n## A\n\n###### F\n
[x](#what-s-new) [y](#whats-new) z\n`,
    faults: 1,
  },
  {
    name: 'boxes',
    body: 'a\n{{% pageinfo color="warning" %}}\n\nb [c]({{< ref "a#x" >}})\n{{% /pageinfo %}}\n\ne\n\n## x',
    text: 'a\n> [!WARNING]\n> b [c](#x)\n\ne\n\n## x',
  },
  {
    name: 'videos and a figure',
    body: `{{< youtube X3 >}} {{< youtube-80 id="B" title="A [b]">}}
{{< asciicast src="https://asciinema.org/a/85.json" loop=true >}}
<center>{{< figure src="/p.svg" alt="A [b]" caption="C 'd'" >}}</center>`,
    text: `[Video on YouTube](https://www.youtube.com/watch?v=X3) [A \\[b\\] (video on YouTube)](https://www.youtube.com/watch?v=B)
[Recording of a terminal (on asciinema)](https://asciinema.org/a/85)
![A \\[b\\]](./p.svg "C 'd'")`,
  },
  {
    name: 'unknown shortcodes and HTML as they are, which the check then reports',
    body: 'a {{< tabs y="z" >}}\n\n<script>c</script>\n',
    faults: 2,
    errors: ['html/not-allowed', 'markdown/shortcode'],
  },
  {
    name: 'HTML within a paragraph',
    body: `<br><a target="_blank" href="/p.svg">
  <img style="border: 0"
       alt="P" src="/p.svg">
  </img>
</a></br> <NA> \`<u>\` <a href="https://x.org">https://x.org</a>`,
    text: '<br>[![P](./p.svg)](./p.svg)<br> <NA> `<u>` [x.org](https://x.org)',
  },
  {
    name: 'headings, lists and tables in HTML',
    body: `<h3 class="x">T</h3>\n\n<ul>\n  <li>a <b class="x">b</b></li>\n\n  <li>c</li>\n</ul>

<div><table>
<tr><th>A</th> <th>B</th></tr>
<tr><td>a | b</td><td>
c</td></tr></table></div>`,
    text: '### T\n\n- a <b>b</b>\n\n- c\n\n| A | B |\n| --- | --- |\n| a \\| b | c |',
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
    body: `[x](/blog/bee/) [x](http://falco.org/blog/B/#e "t") [x](/was-b) [x][r]
[x](/docs/x#y) [x]({{< relref "/docs/x.md#y" >}}) [x](/blog/) [x](/blog/bee/f.txt) <https://falco.org/blog/b/>

[r]: /blog/bee`,
    text: `[x](./b/index.md) [x](./b/index.md#e "t") [x](./b/index.md) [x][r]
[x](https://falco.org/docs/x#y) [x](https://falco.org/docs/x/#y) [x](/blog/) [x](./b/f.txt) [falco.org/blog/b/](./b/index.md)

[r]: ./b/index.md`,
  },
])('imports $name', async ({ body, text = body, faults = 0, errors = [] }) => {
  const imported = await run({
    'content/en/blog/a.md': front + body,
    'content/en/blog/b/index.md': `${front.replace('slug: a', 'slug: bee\naliases: [/was-b]')}## E\n`,
    'content/en/blog/b/f.txt': 'x',
    'static/p.svg': svg,
  })
  expect(imported.read('posts/a.md').replace(/^---[\s\S]*?\n---\n\n?/, '')).toBe(text)
  expect(imported.remarks.filter((remark) => /^a\.md:\S+ fault/.test(remark))).toHaveLength(faults)
  expect(imported.errors.sort()).toEqual(errors)
})

it('names pictures by their format, finds them in another folder, and takes a cover named featured', async () => {
  const { read, remarks, errors } = await run({
    'content/en/blog/a/index.md': `${front}![x](x.png) ![y](/blog/a/images/y.svg)`,
    'content/en/blog/a/x.png': await sharp({ text: { text: 'x' } })
      .jpeg()
      .toBuffer(),
    'content/en/blog/a/y.svg': svg,
    'content/en/blog/a/a-featured.svg': svg,
  })
  expect(read('posts/a/index.md')).toMatch(
    /cover: a-featured.svg.*- \/blog\/a\/x\.png.*\(.\/x\.jpg\) !\[y\]\(.\/y\.svg\)/s,
  )
  expect(remarks).toEqual([expect.stringMatching(/^a\/index\.md:8:\d+ note picture: .* is used/)])
  expect(errors).toEqual([])
})

it('keeps a post that a person changed', async () => {
  const source = testFolder({ 'content/en/blog/b.md': `${front}New\n` })
  const into = testFolder({ 'posts/b.md': `${front}Mine\n` })
  const { changes, remarks } = await planHugo(source.folder, into.folder)
  expect(changes).toEqual([])
  expect(formatRemarks(remarks)).toEqual([
    expect.stringMatching(/^posts\/b\.md:1:1 fault file: exists/),
  ])
})

it('imports one post in place of its file, and mends damaged characters', async () => {
  const { read, remarks } = await run(
    { 'x/b.md': `${front}Done üìñ ðŸ!\n`, 'x/other.md': 'no post' },
    { existing: { 'posts/b.md': `${front}Mine\n` }, post: 'x/b.md' },
  )
  expect(read('posts/b.md')).toBe(`${front}\nDone 📖 ðŸ!\n`)
  expect(remarks).toEqual([
    'b.md:8:6 note encoding: mended 1 character',
    "b.md:8:10 fault encoding: a part of 'ðŸ' is lost; write the character again",
  ])
})

it('refuses a folder that is not a blog', async () => {
  const { folder } = testFolder({ 'a.md': front })
  await expect(planHugo(folder, folder)).rejects.toThrow(/content\/en\/blog; write a checkout/)
})

/** The folder with Falco's blog, which is not part of this project. */
const shared = process.env.CORPUS_DIR

it.skipIf(!shared)("imports Falco's blog without errors", { timeout: 300_000 }, async () => {
  const { folder } = testFolder()
  const { changes, remarks } = await planHugo(path.join(shared ?? '', 'corpus/falco-blog'), folder)
  expect(changes.filter(({ file }) => file.endsWith('.md'))).toHaveLength(105)
  expect(remarks.filter(({ kind }) => kind === 'fault')).toHaveLength(129)
  await writeChanges(folder, changes)
  const { diagnostics } = await createCheck()(folder)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

it.skipIf(!shared)('mends the 26 emoji of a post, and changes nothing else', async () => {
  const source = path.join(shared ?? '', 'seed/falco-2020.md')
  const { changes } = await planHugo(source, testFolder().folder)
  const imported = Buffer.from(changes[0]?.after ?? []).toString()
  expect(imported.match(/\p{Extended_Pictographic}/gu)).toHaveLength(26)
  // Damages the emoji again: their bytes read as Mac Roman.
  const damaged = imported.replace(/\p{Extended_Pictographic}/gu, (emoji) =>
    new TextDecoder('macintosh').decode(Buffer.from(emoji)),
  )
  expect(damaged).toBe(fs.readFileSync(source, 'utf8'))
})
