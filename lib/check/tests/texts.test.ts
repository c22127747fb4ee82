import { describe, expect, it } from 'vitest'
import { rows } from '#lib/text/testing/rows.ts'
import { foundIn } from './testing.ts'

/** A text, and what its only finding holds. */
const wrong = String.raw`
<h1>x</h1> → 9:1 error HTML: the tag <h1> is not allowed; write ## and a space in front of the heading
a\n\n<div align="center">\n\nx\n\n</div> → 11:1 error HTML: the tag <div> is not allowed; write an empty line
</div> → 9:1 error HTML: <div> closes nothing; remove it
<ul>\n  a\n</ul> → 9:1 error HTML: the tag <ul> is not allowed; write a list in Markdown, with '- '
a <img src="./a.svg"> → 9:3 error HTML: the tag <img> is not allowed; write ![what it shows](./picture.png
<svg></svg> → write ![what it shows](./picture.svg)
<details>\n<summary>x</summary>\n  <hr>\n</details> → 11:3 error HTML: the tag <hr> is not allowed; write ---
<details>\n<summary>x</summary>\n<hr\n</details> → 11:1 error HTML: the tag <hr> is not allowed; write ---
<!DOCTYPE html> → 9:1 error HTML: the tag <!DOCTYPE> is not allowed
<center>x</center> → 9:1 error HTML: the tag <center> is not allowed; write an empty line
<Callout type="warning">Text</Callout> → 9:1 error HTML: the tag <callout> is not allowed;
<a href="https://falco.org">x</a> → the attribute href of <a>, 'href="https://falco.org"', is not allowed; write [what it leads to](
<a name="x"></a> → the attribute name of <a>, 'name="x"', is not allowed; write id= for an anchor
<b id="x">a</b> → the attribute id of <b>, 'id="x"', is not allowed; write <a id="…"></a> before it
a <abbr title>x</abbr> → 9:3 error HTML: the attribute title of <abbr>, 'title', is not allowed; remove it
<details open="no"><summary>a</summary>b</details> → 9:1 error HTML: the attribute open of <details>
a <kbd>b → 9:3 error HTML: <kbd> is not closed in the block; write </kbd>
a</kbd> → 9:2 error HTML: <kbd> closes nothing; remove it
<details>\n<summary>a</summary>\n\nb → 9:1 error HTML: <details> is not closed in the block; write </details>
<details>a</details> → 9:1 error HTML: <details> does not begin with <summary>; write <details><summary>
<details>\n\na\n\n</details> → 9:1 error HTML: <details> does not begin with <summary>
<summary>a</summary> → 9:1 error HTML: <summary> is not the beginning of <details>; write <details><summary>
<details><summary> </summary>a</details> → 9:10 error HTML: <summary> has no text; write what its <details>
<details><summary>a</summary><summary>b</summary></details> → 9:30 error HTML: <summary> is not the beginning of
<a id="x"></a> <a id="x"></a> → 9:16 error HTML: <a> has the id 'x' of one before; write another id
<a id="x">a</a> → 9:1 error HTML: <a> holds something; write <a id="…"></a> in front of it
[a <a id="x"></a>](https://falco.org/) → 9:4 error HTML: <a> is within a link; write it in front of the link
##\n\nx → 9:1 error heading: has no text; write one, or remove the heading
## <a id="x"></a> → 9:1 error heading: has no text
[](https://falco.org) → 9:1 error link: has no text; write what it leads to
[<b> </b>](https://falco.org) → 9:1 error link: has no text; write what it leads to
![x]() → 9:1 error picture: has no destination
\`\`\`mermaid\nA --> B\n\`\`\` → 9:1 warning code: 'mermaid' is not drawn, and its text is shown; save the drawing beside the post and write ![what it shows](./diagram.svg), or write text as the language
> :::note\n>\n> Inside\n>\n> ::: → 9:3 warning directive: ':::
See [docs][]. → add a line [docs]: https`

/** The same of texts in which one thing makes several findings. */
const wrongTwice = String.raw`
*a <kbd>b*</kbd> → 9:4 error HTML: <kbd> is not closed in the block; write </kbd>
<b>a <i>b</b></i> → 9:6 error HTML: <i> is not closed in the block; write </i>
> <details>\n> <summary>a</summary>\n\n</details> → 9:3 error HTML: <details> is not closed
a <details><summary>b</summary>c</details> → 9:3 error HTML: <details> is within a line of text
![][a]\n\n[a]: https://falco.org/x.png → '![what it shows][a]'
<a>a</a> → 9:1 error HTML: <a> leads nowhere; write <a id="…"></a>`

const fine = String.raw`
<a id="place"></a>
## <a id="place"></a>A heading
x[^a] y[^a]\n\n[^a]: z
- [x] a\n\n\`\`\`js\nb\n\`\`\`
<details>\n\n<summary>s <b>t</b></summary>\n\nx\n\n<details><summary>u</summary>v</details>\n\n</details>
- <details>\n  <summary>s</summary>\n\n  x\n\n  </details>
> a<br>b <!-- c --> <kbd>d</kbd><sup>*e*</sup>
a <NA> b </NA> <NA/> <your-name> <Namespace> <constructor> <toString> <__proto__>
a \`<Tabs>\` b </Tabs>
\`\`\`\n:::note\n\`\`\`
\`:::note\` \:::note a :::note ::note Foo:::Bar
:::
[the docs][docs]\n\n[docs]: https://falco.org/docs/
\`[a][b]\` \[a][b] arr[0][1] and x[i][j]
[a] [a](https://falco.org/docs/)[b]
- [ ] to do`

describe('a text of a post', () => {
  it.each(rows(wrong))('is reported once, with what to write: %s', async (body = '', finding = '') => {
    expect(await foundIn(body)).toEqual([expect.stringContaining(finding)])
  })
  it.each(rows(wrongTwice))('is reported with what to write: %s', async (body = '', finding = '') => {
    expect(await foundIn(body)).toContainEqual(expect.stringContaining(finding))
  })
  it.each(rows(fine))('is fine: %s', async (body = '') => expect(await foundIn(body)).toEqual([]))
})

describe('a block of code', () => {
  const meant =
    'yam→yaml yalm→yaml bahs→bash pyhton→python javscript→javascript Dockerfil→dockerfile yaml:values→yaml logs→log js{a}→js'
  it.each([...meant.split(' ').map((row) => row.split('→')), ['js{1}', 'js {1}']])(
    'of %s most likely means %s',
    async (name, language) => {
      expect(await foundIn(`\`\`\`${name}\na\n\`\`\``)).toEqual([
        `9:1 warning code: the language '${name}' is not known, so nothing is coloured; write \`\`\`${language}, or text for none`,
      ])
    },
  )
  it.each('text plain console output falco rego t none promql shell+ main.go a.b'.split(' '))(
    'of %s is nothing to report',
    async (name) => expect(await foundIn(`\`\`\`${name}\na\n\`\`\``)).toEqual([]),
  )
})

it.each([
  [':::note', '> [!NOTE]'],
  ['::: tip A title', '> [!TIP]'],
  [':::danger[Title]', '> [!CAUTION]'],
  ['::::info', '> [!NOTE]'],
  [':::{.callout}', '> [!NOTE]'],
  [':::constructor', '> [!NOTE]'],
])('the directive %s is written %s', async (line, instead) => {
  expect(await foundIn(`Text\n\n${line}\nInside\n:::`)).toEqual([
    expect.stringMatching(/^11:1 warning directive: ':::.*on a line of its own and '> ' before each line below it/),
  ])
  expect(await foundIn(`- ${line}\n  Inside`)).toEqual([expect.stringContaining(`write ${instead} on`)])
})

it.each(['[the docs][docs]', '*[the docs][docs]*', '- [x **y**][docs]', '## A [title][docs]', '![a drawing][docs]'])(
  'a reference without a definition is reported: %s',
  async (body) =>
    expect((await foundIn(body)).join()).toMatch(
      /9:\d+ warning link: '.*\[docs\]' has no definition and shows as text; add a line \[docs\]: https:\/\/falco\.org\/docs\/, /,
    ),
)

it.each('a é a%20b 日本 %zz note-fn-1 constructor A'.split(' '))(
  'a footnote leads to its note, whatever it is called: %s',
  async (name) => expect(await foundIn(`Words[^${name}] and more[^${name}].\n\n[^${name}]: A note.`)).toEqual([]),
)
