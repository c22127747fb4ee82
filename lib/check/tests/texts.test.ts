import { describe, expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, post, shown } from './testing.ts'

/** Rows: a wrong text, which begins on line 9, and a part of the expected finding. */
const wrong = String.raw`
<h1>x</h1> → :9:1 error HTML: the tag <h1> is not allowed; write
a\n\n<div align="center">\n\nx\n\n</div> → ; write an empty line
</div> → :9:1 error HTML: <div> closes nothing; remove it
<details>\n<summary>x</summary>\n<hr\n</details> → :11:1 error HTML: the tag <hr>
<a href="https://falco.org/x">the x</a> → ; write '[the x](https://falco.org/x)'
<details>\n<summary>a</summary>\n\nb\n\n</detials>\n\nc → :14:1 error HTML: the tag </detials> is not allowed; write </details>, or
a <span class="b">c</span> → ; leave out <span> and </span>, and keep the text
<a name="x"></a> → ; write id= for an anchor
<b id="x">a</b> → ; write <a id="…"></a> before it
a <b OnClick=x>b</b> → :9:3 error HTML: the attribute onclick of <b>,
*a <kbd>b*</kbd> → :9:4 error HTML: <kbd> is not closed in the block; write </kbd>
a <details><summary>b</summary>c</details> → :9:3 error HTML: <details> is within a line of
<details>\n\na\n\n</details> → :9:1 error HTML: <details> does not begin with
<summary>a</summary> → :9:1 error HTML: <summary> is not the beginning of
##\n\nx → ; write one, or remove the heading
# A post → :9:1 error heading: '# A post' has the first level, which is for the title; write '## A post'
A post\n==== → ; write '## A post', and remove the line below it
A post.\n--- → :9:1 warning heading: 'A post.' is a heading because of the line below it; write an empty line above
---\ntitle: x\nslug: y\n---\n\na → :10:1 warning heading: 'title: x' is a heading because of the line below it; remove the second
##A heading → ; write '## A heading'
Be ** careful ** here. → :9:4 warning bold: '** careful **' is not understood and shows as text; write '**careful**'
**Careful **. → ; write '**Careful**'
-One\n-Two\n-Three → :9:1 warning list:
a\n\n• One\n• Two → :11:1 warning list:
‘’’yaml\na: b\n’’’ → :9:1 warning code fence: '‘’’yaml'
(Falco)[https://falco.org/] → ; write '[Falco](https://falco.org/)'
See [Falco](https://falco.org/ and more → :9:5 warning link: '[Falco](https://falco.org/' is not closed
See [Falco(https://falco.org/) → warning link: '[Falco(https://falco.org/)' is not closed
See [[a-post]]. → ; write [what it leads to](./other-post.md), or
![[a.png]] → ; save the picture beside the post
A note^[the note]. → ; write [^1], and a line '[^1]: the note'
A ==marked== word → ; write '**marked**'
[TOC]\n\n## A → ; leave it out
<details>\n<summary>a</summary>\n**b**\n\n</details> → :10:11 warning HTML: Markdown right below
## A\n\n#### B → ; write '### B'
[<b> </b>](https://falco.org) → ; write what it leads to
[a]() → :9:1 error link: has no destination
<javascript:alert(1)> → :9:1 error link: 'javascript:alert(1)' is not a
[a](HTTPS://falco.org) → write 'https://' in lower case
[a](//evil.example) → ; write 'https://evil.example'
[a](/\\\\evil.example) → has a backslash; write '/'
[a](../../../etc/passwd) → :9:1 error link: '../../../etc/passwd' leads out of
[a](/docs/x/) → write https://falco.org/docs/x/
## Über uns\n\n[a](#uber-uns) → ; write '#über-uns'
![](./x.png) → ; write what it shows, such as '![what
![][a]\n\n[a]: ./x.png → '![what it shows][a]'
![a](https://a.b/c.png) → is on another host
![a](./images/none.png) → ; put the file at 'posts/images/none.png'
a [b]({{< ref "x" >}}) → ; write the path of the file
\`\`\`\na\n\`\`\`\n\n{{< x >}} → :13:1 error shortcode: '{{< x >}}' is Hugo's and is
a <!-- b\n\nc → :9:3 warning comment: '<!--' is never closed and shows as text; write -->
<!-- a\n\nb → ; write '-->' where the comment ends
~~~\na → :9:1 error code fence: '~~~' is never closed
- a\n\n  \`\`\`\n  x\n\nb → :11:3 error code fence
Run **this, and more. → :9:5 warning mark: '**' has no matching mark and shows as text; write ** at the other end
Run \`this. → :9:5 warning mark: '\`' has
H~2~O → :9:2 warning index: '~2~' is not shown as an index and shows as text; write <sub>2</sub>
Falco\n: A tool → :10:1 warning definition: ': A tool'
It is $O(n^2)$. → :9:7 warning formula: '$O(n^2)$'
a\n\n    A **bold** word. → :11:1 warning code: is a text indented by
1. a\n  - b → :10:3 warning list: the item is on the same level as the item above; write 1 space more
\`\`\`sh\nfalco –version\n\`\`\` → :9:1 warning code: has '–', which programs do not accept; write
![image](./x.png) → :9:1 warning alt: 'image' does not describe
[a](http://localhost:3000/blog/) → :9:1 error link: 'http://localhost:3000/blog/' leads to the reader's own machine; write '/blog/'
\`\`\`mermaid\nA --> B\n\`\`\` → 'mermaid' is not drawn
\`\`\`yam\na\n\`\`\` → ; write \`\`\`yaml, or text for none
\`\`\`yaml:values\na\n\`\`\` → write \`\`\`yaml, or text for none
\`\`\`js{1}\na\n\`\`\` → write \`\`\`js {1}, or text for none
Text\n\n:::note\nInside\n::: → :11:1 warning directive: ':::note' is not
See [docs][]. → ; add a line [docs]: https
See [^why]. → :9:5 warning footnote: '[^why]' has no text and
See.\n\n[^why]: Because. → ; write [^why] after the words
| a | b |\n| - | - |\n| 1 | x | y | → :11:1 warning table: the row has 3 cells, the head
| a | b |\n| - | - |\n| 1 | 2 |\nWords → :12:1 warning table: the row has 1 cell, the head
A list:\n| a | b |\n| - | - | - |\n| 1 | 2 | → ; write '| --- | --- |' as
> | a \| b | c |\n> | 1 | 2 | → :9:3 warning table: '| a \| b | c |' and
> [!NOPE]\n> Words → ; write > [!NOTE]
> [!tip] A title\n> Words → box: '[!tip] A title' is not understood and shows
!!! danger "Title"\n    Inside → ; write > [!CAUTION]
Is {1+1}. → :9:4 warning expression: '{1+1}' is not
{% include a.html %} → expression: '{% include a.html %}'
export const a = 1 → MDX: 'export const a = 1'
import { Tabs } from './tabs'\n\nx → :9:1 warning MDX: 'import { Tabs } from './tabs''
## A heading {#place} → :9:14 warning attributes: '{#place}' is not understood and shows as text; write <a id="place"></a>
![a](imgs.png){width=300} → attributes: '{width=300}' is not understood and
[a](https://falco.org){:target="_blank"} → attributes: '{:target="_blank"}'
$$\na_1 = b_2\n$$ → :9:1 warning formula: '$$
![a](my dot.png) → ; write '![a](my%20dot.png)'
[a] (https://falco.org/) → write '[a](https://falco.org/)'
<details>\n<sumary>a</sumary>\n\nb\n\n</details> → ; write <summary>
a\u{202E}b → :9:2 error character: the bidi control U+202E makes
\u{0}a\u{0} → :9:1 error character: the control character U+0000
a\u{D}b → ; save the file with LF line ends
a\u{FFFD} → :9:2 error character: U+FFFD replaces
kube\u{200B}ctl → :9:5 warning character: U+200B cannot be seen, and
it â€™ s → :9:4 error encoding: 'â€™' is '’' read in a wrong encoding; write ’`

const fine = String.raw`
👩‍💻 👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇮🇹 می‌خواهم क्‍ष עברית\u{200F}. ไทย\u{200B}ไทย 葛\u{E0100}城 ệ Donau\u{AD}dampf
~~~\n<<<<<<< HEAD\n=======\n>>>>>>> main\n~~~
<details><summary>More</summary>\n\nText<br>\n\n</details>\n\n<!-- a note -->
- <details>\n  <summary>s</summary>\n\n  x\n\n  </details>
<details>\n\n<summary>s <b>t</b></summary>\n\nx\n\n<details><summary>u</summary>v</details>\n\n</details>
## <a id="place"></a>A heading\n\na <!-- c --> <kbd>d</kbd><sup>*e*</sup>
a <NA> b </NA> <NA/> <your-name> <Namespace> <constructor> <toString> <__proto__>
- [x] a[^1]\n\n> [!NOTE]\n> b\n\n| a |\n|:-:|\n| b |\n\n[^1]: c
\`\`\`html title="a.html" {1}\n<script>alert(1)</script>\n{{< x >}}\n# a\n:::note\n\`\`\`\n\nand \`<iframe>\` \`{{< x >}}\` \`:::note\`.
## A & b\n\n### A & b\n\n[1](#a--b) [2](#a--b-1) [3](#top) <a id="x"></a> [4](#x)
## \`__next_f\`\n\n[a](#next_f)
[a](mailto:a@falco.org) [b](https://falco.org/?a=b:c#d) <https://falco.org> [c](/blog) [d](/feed.xml)
[the docs][docs]\n\n[docs]: https://falco.org/docs/
Use \u{24}{FOO}, \u{24}{{ secrets.A }}, {name}, {a,b}, {a: b}, https://a.b/{c.d}, [^a-z]* and $5 or $PID. \`{a.b}\` \`{#a}\` \`[^b]\`
import the rules from here\n\n| a | b |\n| - | - |\n| \`c \| d\` | |\n\n|x| is absolute (for all x)\n\n| and this is a line
> [!note]\n> a[^1]: b\n\n- > [!TIP]\n  > c\n\n[^1]: c[^2]\n[^2]: d
A[^é] b[^a%20b] c[^a:b] d[^constructor]\n\n[^é]: 1\n[^a%20b]: 2\n[^a:b]: 3\n[^constructor]: 4
\`[a][b]\` \[a][b] arr[0][1] and x[i][j] \:::note Foo:::Bar
src/**/*.go, 2**3, *.yaml, *Note, 5*, 2^10, ~a and C++ or G++, $HOME:$PATH_A, $A_B and $C. **a** *b* ~~c~~ \**d
[x](http://localhost:3000/) http://localhost:2802/ui\n\n1. a\n\n   b: c\n\n2. d\n   - e\n\n       kubectl get pods\n\n9. f\n10. g
\`\`\`promql\na\n\`\`\`\n\n\`\`\`main.go\na\n\`\`\`\n\n\`\`\`t\na\n\`\`\``

describe('a text of a post', () => {
  it.each(rows(wrong))('is reported once, with what to write: %s', (body = '', finding = '') =>
    expectFound({ 'posts/a.md': post(body) }, finding),
  )
  it.each(rows(fine))('is fine: %s', (body = '') => expectFine({ 'posts/a.md': post(body) }))

  const cells = '| [a](https://falco.org/a_b?c=d&e=f) '.repeat(30)
  it.each([
    ['much code', `\`\`\`json\n${`${'[{"a": "*_`"}],'.repeat(10)}\n`.repeat(300)}\`\`\``],
    ['a large table', `${cells}|\n${'|---'.repeat(30)}|\n${`${cells}|\n`.repeat(100)}`],
    ['a list of 2000 items', '1. *a* `b_c` [d](https://falco.org/)\n'.repeat(2000)],
    ['marks in addresses and code', '<https://falco.org/a_b_c_d_e> `_____`\n'.repeat(700)],
  ])('may have %s', (_, body) => expectFine({ 'posts/a.md': post(body) }))
  it('may have a byte order mark, and line ends of Windows', () =>
    expectFine({ 'posts/a.md': `\uFEFF${post('a\n\n- b')}`.replaceAll('\n', '\r\n') }))
})

it.each([300, 301])('a block of code may have 300 lines, not %i', async (lines) => {
  const found = shown(await check({ 'posts/a.md': post(`~~~\n${'x\n'.repeat(lines)}~~~`) }))
  const expected = expect.stringContaining(':9:1 warning code: has 301 lines; show 300')
  expect(found).toEqual(lines > 300 ? [expected] : [])
})

const deepList = Array.from({ length: 120 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')
const manyMarks = '*a_ \n'.repeat(1900)
it.each([
  [
    'brackets',
    '['.repeat(200),
    ':9:1 error text: is too long or complex, with more than 100 levels',
  ],
  ['deep items', deepList, '100 levels'],
  ['a line', '*a'.repeat(20_000), 'more than 20000 characters in a line'],
  ['marks', manyMarks, ':1509:1 error text: is too long or complex, with more than 3000 marks'],
  ['marks of one cell', `| a |\n|---|\n| ${'*a_ '.repeat(1900)} |`, 'more than 3000 marks'],
  ['marks after a closed fence', `~~~\n~~~\n${manyMarks}`, 'more than 3000 marks'],
])('a text that would take the parser minutes is refused: %s', (_, body, words) =>
  expectFound({ 'posts/a.md': post(body) }, words),
)
