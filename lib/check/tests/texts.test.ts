import { it } from 'vitest'
import { png } from '#testing/png.ts'
import { rows } from '#testing/rows.ts'
import { expectFine, expectFound, expectOnly, onePost, post } from './testing.ts'

/** Rows: a faulty text from line 9, words of the diagnostic, and a text that it advises. */
const wrong = String.raw`
a\n\n<div align="center">\n\nx\n\n</div> → ; leave it out, and write an empty line
</div> → :9:1 error HTML: </div> closes nothing; remove it
<details>\n<summary>x</summary>\n<hr\n</details> → :11:1 error HTML: the tag '<hr'
<a href="https://falco.org/x">the x</a> → ; write '[what it leads to](https://falco.org/x)'
<details>\n<summery>a</summary>\n\nb\n\n</details> → ; write <summary> → <details>\n<summary>a</summary>\n\nb\n\n</details>
<a name="x"></a> → ; write id= for an anchor
<a id="__next_f"></a> → error HTML: the attribute id of <a>
<b id="x">a</b> → ; write <a id="a-word"></a> before the element
a <b OnClick=x>b</b> → :9:3 error HTML: the attribute onclick of <b>,
a <kbd>b → :9:3 error HTML: <kbd> is not closed; write </kbd>
##\n\nx → ; add text, or remove it
A post\n==== → ; write '## A post'
## A\n\n#### B → ; write '### B'
[<b> </b>](https://falco.org) → ; write what it leads to
[a]() → :9:1 error link: '' is not an address
[a](https://https://falco.org) → :9:1 error link:
[a](file:///home/me/a.md) → :9:1 error link: 'file:///home/me/a.md' is not an address
[a](../../../etc/passwd) → :9:1 error link: '../../../etc/passwd' leads out of
## Über uns\n\n[a](#uber-uns) → ; write '#über-uns'
![][a]\n\n[a]: ./a.png → '![what it shows][a]'
![a.png](./a.png) → :9:1 warning alt: 'a.png' does not describe
<!-- a\n\nb → ; write '-->' where the comment ends
~~~\na → :9:1 error code fence: '~~~' is never closed
\`\`\`sh\na\nb –c\n\`\`\` → :11:3 warning code: has '–' → \`\`\`sh\na\nb --c\n\`\`\`
\`\`\`\na\n\`\`\`\n\n{{< x >}} → :13:1 error markup: '{{< x >}}' is a shortcode of Hugo
a [b]({{< ref "x" >}}) → with the path of a file
Text\n\n:::note\nInside\n::: → :11:1 warning markup: ':::note' is a box
> [!tip] A title\n> Words → markup: '[!tip] A title' is
## A heading {#place} → :9:14 warning markup: '{#place}' is
![a dot](a.png){width=300} → markup: '{width=300}' is
- See [[a-post]]. → :9:7 warning markup: '[[a-post]]' is a link
##A heading → :9:1 warning markup: '##A heading' is a heading without → ## A heading
**Note:**text and **note **text → with a space behind it
See [^why]. → :9:5 warning markup: '[^why]' is a reference to a footnote
![A b](./a.png =300x200) → :9:1 warning markup: '![A b](./a.png =300x200)' is a link or picture
See [Falco](https://falco.org/ and more → ; write [words](
[a] (https://falco.org/) → , without a space before (
See [docs][]. → ; write [words](./other-post.md)
> | a \| b | c |\n> | 1 | 2 | → :9:1 warning markup: '> | a \| b | c |
a\u{202E}b → :9:2 error character: U+202E changes the order
a\u{FFFD} → :9:2 error character: U+FFFD is a lost
it â€™ s → :9:4 error encoding: 'â€™' was read in a wrong encoding; write ’`

const fine = String.raw`
a&nbsp;b &shy; &amp; &#x1F3F4;&thinsp;c \`&#8238;\`
👩‍💻 \`❤️‍🔥 🏳️‍🌈 1️⃣ ™️\` 🏴󠁧󠁢󠁳󠁣󠁴󠁿 می‌خواهم \`क्‍ष\` עברית\u{200F}. ไทย\u{200B}ไทย Donau\u{AD}dampf
<details><summary>More</summary>\n\nText<br>\n\n</details>\n\n<!-- {{< a >}} -->
- <details>\n  <summary>s</summary>\n\n  x\n\n  </details>
## <a id="place"></a>A heading\n\na <!-- c --> <kbd>d</kbd><sup>*e*</sup>
a <NA> b </NA> <NA/> <your-name> <Namespace> <constructor> <toString> <__proto__>
- [x] a[^1]\n\n> [!NOTE]\n> b\n\n> [!tip]\n> **c** d\n\n| a |\n|:-:|\n| b |\n\n[^1]: c
\`\`\`html title="a.html" {1}\n<script>alert(1)</script>\n{{< x >}}\n# a\n:::note\n\`\`\`
## A & b\n\n### A & b\n\n[1](#a--b) [2](#a--b-1) [3](#top) <a id="x"></a> [4](#x)
[a](mailto:a@falco.org) [b](https://falco.org/?a=b:c#d) [c](/blog) [d](/feed.xml)
<https://falco.org/blog/@user/> https://github.co/a [a](https://müller.example/)
Use \u{24}{FOO}, \u{24}{{ secrets.A }}, {name}, {a,b}, {a: b}, https://a.b/{c.d}
[^a-z]* and $5. \`{#a}\` \`[^b]\` \`[a][b]\` \[a][b] arr[0][1] and x[i][j] \:::note Foo:::Bar
| a | b |\n| - | - |\n| \`c \| d\` | |\n| \`e\` | |\n\n|x| is absolute\n\n| and this is a line
A[^é] b[^a%20b] c[^a:b] d[^constructor]\n\n[^é]: 1\n[^a%20b]: 2\n[^a:b]: 3\n[^constructor]: 4
src/**/*.go, 2**3, **/*.yaml, **a** b **c**, d. *e **f***, C++ and G++`

const pictures = { 'posts/a.png': png(1, 1) }

it.each(rows(wrong))(
  'a text is reported once, with what to write: %s',
  async (body = '', diagnostic = '', right) => {
    await expectOnly({ ...onePost(body), ...pictures }, diagnostic)
    if (right) await expectFine({ ...onePost(right), ...pictures })
  },
)
it.each(rows(fine))('a text is accepted: %s', (body = '') => expectFine(onePost(body)))

it('code may have long lines', () => expectFine(onePost(`~~~\n${'> '.repeat(20_000)}\n~~~`)))
it('a text may have a byte order mark, and line ends of Windows', () =>
  expectFine({ 'posts/a.md': `\uFEFF${post('a\n\n- b')}`.replaceAll('\n', '\r\n') }))
it.each(['draft: true', 'tags: [a]', "lang: 'en'"])(
  'line ends of Windows are reported after a value that Contentlayer misreads: %s',
  (line) => {
    const text = `\uFEFF${post().replace('\n---\n', `\n${line}\n---\n`)}`
    return expectOnly({ 'posts/a.md': text.replaceAll('\n', '\r\n') }, ':7:')
  },
)

it.each([
  ['deep quotes', `${'> '.repeat(120)}a`, ':9:1 error text: is too long or nested'],
  ['deep lists', '* - + '.repeat(3000), ':9:1 error text: is too long or nested'],
  ['many items', '- \n'.repeat(5001), ' error text: is too long or nested'],
  ['a line', `b\n${'*a'.repeat(20_000)}`, ':10:1 error text: is too long or nested'],
])('a text that would take the parser minutes is refused: %s', (_, body, words) =>
  expectFound(onePost(body), words),
)
