import { expect, it } from 'vitest'
import { png } from '#testing/png.ts'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, expectOnly, onePost, post } from './testing.ts'

/** Rows: a faulty text from line 9, part of the diagnostic, and a text that it advises. */
const wrong = String.raw`
a\n\n<div align="center">\n\nx\n\n</div> → ; leave out <div> and </div>, and write
</div> → :9:1 error HTML: </div> closes nothing; remove it
x</br>y → :9:2 error HTML: the tag </br> is not allowed; write <br>, → x<br>y
<details>\n<summary>x</summary>\n<hr\n</details> → :11:1 error HTML: the tag <hr>
<a href="https://falco.org/x">the x</a> → ; write '[the x](https://falco.org/x)'
<details>\n<summary>a</summary>\n\nb\n\n</detials>\n\nc → :14:1 error HTML: the tag </detials>
![A b](./a.png =300x200) → :9:1 warning markup:
[x](https://falco.org “A title”) → and " around a title
![A b](@site/static/img/a.png) → , or save the file beside the document and write './a.png' → ![A b](./a.png)
\`\`\`sh\na\nb –c\n\`\`\` → :11:3 warning code: has '–' → \`\`\`sh\na\nb --c\n\`\`\`
<details>\n<summery>a</summary>\n\nb\n\n</details> → ; write <summary>, → <details>\n<summary>a</summary>\n\nb\n\n</details>
<a name="x"></a> → ; write id= for an anchor
<a id="__next_f"></a> → error HTML: the attribute id of <a>
<b id="x">a</b> → ; write <a id="a-word"></a> before the element
a <b OnClick=x>b</b> → :9:3 error HTML: the attribute onclick of <b>,
a <kbd>b → :9:3 error HTML: <kbd> is not closed; write </kbd>
##\n\nx → ; add text, or remove it
A post\n==== → ; write '## A post', and remove the line below it
A post.\n--- → :9:1 warning heading: 'A post.' is a heading because
---\ntitle: x\nslug: y\n---\n\na → ; remove the second front matter
a) One\nb) Two → :9:1 warning markup:
– One\n– Two → :9:1 warning markup:
> [!NOTE]\n> a\n> [!TIP]\n> b → :11:3 warning markup:
[a](https://falco.org){:target="_blank"} → markup: '{:target="_blank"}'
![a](my dot.png) → , %20 for a space in an address
##A heading → ; write '## A heading'
Be ** careful ** here. → ; write '**careful**'
**Note:**text → with a space or comma after it
- [] One → :9:3 warning markup:
- [ ]One → :9:3 warning markup:
[a](https://falco.org "Its site) → and " around a title
## A b\n\n[a](#a b) → ; write [words](
[^1] The note → ; write '[^1]: The note'
*One\n*Two → :9:1 warning markup:
-[ ] One\n-[x] Two → :9:1 warning markup:
a\n\n\u{F0B7} One\n• Two → :11:1 warning markup:
'''yaml → :9:1 warning markup:
[TOC] → ; leave it out
a<o:p></o:p> → :9:2 warning markup:
Two:\n2. b → :10:1 warning list: '2. b' shows as text, since only 1. begins
(Falco)[https://falco.org/] → ; write [words](./other-post.md)
See [Falco](https://falco.org/ and more → ; write [words](
See [Falco(https://falco.org/) → ; write [words](
See [[a-post]]. → ; write [words](./other-post.md)
![[a.png]] → with the file beside the post
A note^[the note]. → ; write [^1], and a line '[^1]: the note'
A ==marked== word → ; write '**marked**'
H~2~O → :9:2 warning markup: '~2~' is
x^2^ → ; write <sup>2</sup>
<details>\n<summary>a</summary>\n**b**\n\n</details> → :10:11 warning HTML: Markdown
## A\n\n#### B → ; write '### B'
[<b> </b>](https://falco.org) → ; write what it leads to
[a]() → :9:1 error link: '' is not an address
[a](HTTPS://falco.org) → write 'https://' once, in lower case
[a](https://https://falco.org) → :9:1 error link:
[a]("https://falco.org") → is not an address; write 'https://'
[a](file:///home/me/a.md) → :9:1 error link: 'file:///home/me/a.md' is not an address
[https://falco.org/blog](https://evil.example/) → link: its text is an address of falco.org
[a](https://google.com/url?sa=D&url=https://falco.org/) → ; write 'https://falco.org/'
[a](https://user:token@falco.org/) → is a user name; leave it out
[a](../../../etc/passwd) → :9:1 error link: '../../../etc/passwd' leads out of
[a](/docs/x/) → write https://falco.org/docs/x/
## Über uns\n\n[a](#uber-uns) → ; write '#über-uns'
![][a]\n\n[a]: ./a.png → '![what it shows][a]'
![a](https://a.b/c.png) → 'https://a.b/c.png' is not the path
a [b]({{< ref "x" >}}) → with the path of a file
\`\`\`\na\n\`\`\`\n\n{{< x >}} → :13:1 error shortcode: '{{< x >}}' is Hugo's and is
a <!-- b\n\nc → ; write --> where the comment ends
<!-- a\n\nb → ; write '-->' where the comment ends
A\n\n<-- a note --> → ; write '<!-- a note -->'
See __init__.py → :9:5 warning markup: '__init__'
~~~\na → :9:1 error code fence: '~~~' is never closed
- a\n  \`\`\`\n  x\n\`\`\` → after the code, indented as it is here
\`\`\`sh\na\n\nb\n\`\`\`yaml\nc\n\`\`\` → error code fence: '\`\`\`sh' is not closed above
Run **this, and more. → ; write ** at both ends
Run \`this. → :9:5 warning markup: '\`' is
Falco\n: A tool → :10:1 warning markup: ': A tool' is
It is $O(n^2)$. → :9:7 warning markup: '$O(n^2)$'
a\n\n    A **bold** word. → :11:1 warning code: is probably text indented by
1. a\n  - b → :10:3 warning list: the item is on the same level
A :rockett: and a :rocket: → :9:1 warning emoji: ':rockett:' is not known
- a\n - b\n - c\n- d → , or align both items (also on 1 other line: 11)
![image](./a.png) → :9:1 warning alt: 'image' does not describe
[a](http://localhost:3000/blog/) → leads to the reader's own machine; write '/blog/'
\`\`\`mermaid\nA --> B\n\`\`\` → 'mermaid' is not drawn
\`falco –version\` → :9:1 warning code: has '–' in a command; write -- or "
~~~\n-----BEGIN RSA PRIVATE KEY-----\n~~~ → :10:1 warning code: '-----BE…' looks
~~~\n${'x\\n'.repeat(301)}~~~ → :9:1 warning code: has 301 lines; show 300
Text\n\n:::note\nInside\n::: → each line of the box, and leave out :::
See [docs][]. → ; write [words](./other-post.md)
See [^why]. → :9:5 warning markup: '[^why]'
See.\n\n[^why]: Because. → ; write [^why] in the text
| a | b |\n| - | - |\n| 1 | x | y | → the row has 3 cells, the head 2
| a | b |\n| - | - |\n| 1 | 2 |\nWords → the row has 1 cell, the head 2
| a |\n| - |\n| 1 |\n\n| 2 | → :13:1 warning table: '| 2 |' shows as text; remove the empty line
A list:\n| a | b |\n| - | - | - |\n| 1 | 2 | → ; write '| --- | --- |' as
> | a \| b | c |\n> | 1 | 2 | → :9:3 warning table: '| a \| b | c |' and
> [!NOPE]\n> Words → ; write > [!NOTE]
> [!NOTE]\n\nWords → :9:3 warning markup:
> **[!TIP]**\n> Words → (or TIP, IMPORTANT, WARNING, CAUTION) alone below
> [!tip] A title\n> Words → markup: '[!tip] A title' is not understood and shows
!!! danger "Title"\n    Inside → ; write > [!NOTE]
Is {1+1}. → '{1+1}' is not
import { Tabs } from './tabs'\n\nx → :9:1 warning markup: 'import { Tabs } from './tabs''
## A heading {#place} → :9:14 warning markup: '{#place}' is
![a](a.png){width=300} → markup: '{width=300}' is not understood and
$$\na_1 = b_2\n$$ → :9:1 warning markup: '$$
[a] (https://falco.org/) → , without a space before (
<marquee>b</marquee> and c → ; write Markdown, or \`<marquee>\` as code to show it
a\u{200F}b → :9:2 error character: U+200F is a bidi control
a\u{FFFD} → :9:2 error character: U+FFFD is a lost
- a\n    kube\u{200C}ctl → :10:9 warning character: U+200C
it â€™ s → :9:4 error encoding: 'â€™' was read in a wrong encoding; write ’`

const fine = String.raw`
Match **/*.go and **/*.md.
a&nbsp;b &shy; &amp; &#x1F3F4;&thinsp;c 👩&#x200D;💻 \`&#8238;\`
👩‍💻 \`❤️‍🔥 🏳️‍🌈 🧑🏽‍🚀 1️⃣ ™️ ↗️\` 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇮🇹
می‌خواهم क्‍ष עברית\u{200F}. ไทย\u{200B}ไทย 葛\u{E0100}城 ệ Donau\u{AD}dampf
~~~\n<<<<<<< HEAD\n=======\n>>>>>>> main\n~~~
<details><summary>More</summary>\n\nText<br>\n\n</details>\n\n<!-- a note -->
- <details>\n  <summary>s</summary>\n\n  x\n\n  </details>
<details>\n\n<summary>s <b>t</b></summary>\n\n<details><summary>u</summary></details>\n\n</details>
## <a id="place"></a>A heading\n\na <!-- c --> <kbd>d</kbd><sup>*e*</sup>
a <NA> b </NA> <NA/> <your-name> <Namespace> <constructor> <toString> <__proto__>
- [x] a[^1]\n\n> [!NOTE]\n> b\n\n| a |\n|:-:|\n| b |\n\n[^1]: c
\`\`\`html title="a.html" {1}\n<script>alert(1)</script>\n{{< x >}}\n# a\n:::note\n\`\`\`
\`<iframe>\` \`{{< x >}}\` \`:::note\`.
## A & b\n\n### A & b\n\n[1](#a--b) [2](#a--b-1) [3](#top) <a id="x"></a> [4](#x)
## \`__next_f\`\n\n[a](#next_f)
[a](mailto:a@falco.org) [b](https://falco.org/?a=b:c#d) [c](/blog) [d](/feed.xml)
<https://falco.org/blog/@user/> https://github.co/a [a](https://müller.example/) [b](http://notgithub.com/) [c](http://github.com:8080/)
[the docs][docs]\n\n[docs]: https://falco.org/docs/
Use \u{24}{FOO}, \u{24}{{ secrets.A }}, {name}, {a,b}, {a: b}, https://a.b/{c.d}
a <-- b, <--> and __bold__\n*c*\n*d*
[^a-z]* and $5 or $PID. \`{a.b}\` \`{#a}\` \`[^b]\`
import the rules from here\n\n| a | b |\n| - | - |\n| \`c \| d\` | |
|x| is absolute (for all x)\n\n| and this is a line
> [!note]\n>\n> a\n\n> b\n>\n> > [!NOTE]\n> > c
[https://falco.org/](https://www.falco.org/blog) \`a – b\` \`AKIAIOSFODNN7EXAMPLE\`
> [!note]\n> a[^1]: b\n\n- > [!TIP]\n  > c\n\n[^1]: c[^2]\n[^2]: d
A[^é] b[^a%20b] c[^a:b] d[^constructor]\n\n[^é]: 1\n[^a%20b]: 2\n[^a:b]: 3\n[^constructor]: 4
\`[a][b]\` \[a][b] arr[0][1] and x[i][j] \:::note Foo:::Bar
src/**/*.go, 2**3, *.yaml, *Note, 5*, 2^10, ~a and C++ or G++
$HOME:$PATH_A, $A_B and $C. **a** *b* ~~c~~ \**d
[x](http://localhost:3000/) http://localhost:2802/ui
1. a\n\n   b: c\n\n2. d\n   - e\n\n       kubectl get pods\n\n3. f\n4. g
\`\`\`promql\na\n\`\`\`\n\n\`\`\`main.go\na\n\`\`\`\n\n\`\`\`t\na\n\`\`\``

const pictures = { 'posts/a.png': png(1, 1) }

it.each(rows(wrong))(
  'a text is reported once, with what to write: %s',
  async (body = '', diagnostic = '', right) => {
    await expectOnly({ ...onePost(body), ...pictures }, diagnostic)
    if (right) await expectFine({ ...onePost(right), ...pictures })
  },
)
it.each(rows(fine))('a text is accepted: %s', (body = '') => expectFine(onePost(body)))
it('both marks around code are reported if they are typographic', async () => {
  const { shown } = await check(onePost('‘’’yaml\na: b\n’’’'))
  expect(shown).toEqual([
    expect.stringContaining(":9:1 warning markup: '‘’’yaml'"),
    expect.stringContaining(":11:1 warning markup: '’’’'"),
  ])
})

it('code may have long lines', () => expectFine(onePost(`~~~\n${'> '.repeat(20_000)}\n~~~`)))
it('a text may have a byte order mark, and line ends of Windows', () =>
  expectFine({ 'posts/a.md': `\uFEFF${post('a\n\n- b')}`.replaceAll('\n', '\r\n') }))

it.each([
  ['deep quotes', `${'> '.repeat(120)}a`, ':9:1 error text: is too long or nested'],
  ['deep lists', '* - + '.repeat(3000), ':9:1 error text: is too long or nested'],
  ['many items', '- \n'.repeat(5001), ' error text: is too long or nested'],
  ['a line', `b\n${'*a'.repeat(20_000)}`, ':10:1 error text: is too long or nested'],
])('a text that would take the parser minutes is refused: %s', (_, body, words) =>
  expectFound(onePost(body), words),
)
