/**
 * Markup that shows as text, since it is wrong or of another program. In the text that a pattern
 * reads, NUL replaces code, links and HTML, and U+0001 the marks of emphasis. In the advice, `$1`
 * is the first group as in the original text, and `$0` the whole match; each may also be put in
 * code.
 */
type Syntax = [pattern: RegExp, advice: string]

export const orInCode = 'or put it in code to show it'
export const savePicture =
  'save the picture beside the post and write ![what it shows](./picture.png)'

const asLink =
  'write [words](./other-post.md), or ![what it shows](./picture.png) with the file beside the ' +
  'post, without a space before (, %20 for a space in an address, and " around a title'

/** A pattern that matches only at a line's start, or after markers of block quotes or lists. */
const atLineStart = (pattern: string) =>
  new RegExp(String.raw`(?<=^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t]){0,99})${pattern}`, 'gim')

const boxes = 'NOTE|TIP|IMPORTANT|WARNING|CAUTION'
const boxAdvice =
  `write > [!NOTE] (or ${boxes.split('|').slice(1).join(', ')}) alone below an empty line, ` +
  "and '> ' before each line of the box, and leave out :::"

/** Follows one of `boxes` that is alone on the first line of a quote with more lines. */
const endOfHead = [
  String.raw`(?<=>[ \t]*\[!(?:${boxes})\])`,
  String.raw`(?<!^[ \t]*>.*\n[ \t]*>[ \t]*\[!\w+\])`,
  String.raw`[ \t]*\n(?:[ \t]*>[ \t]*\n)*[ \t>]*[^\s>]`,
].join('')

/** An id, class or width in curly brackets, as kramdown, Pandoc, Hugo and Docusaurus read it. */
const attribute = String.raw`[ \t]*(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`

/** With a word processor's bullet, or a no-break space after the marker. */
const otherItem = String.raw`[ \t>]*(?:[•‣◦▪·\uF0B7][ \t\u00A0]|(?:[-*+]|\d{1,3}[.)])\u00A0).*`
/** Without a space after the marker, or with a letter as marker. */
const gluedItem = String.raw`[ \t>]*(?:(?:-|\d{1,3}\.|[*+](?!.*\*))[A-Za-z[]|[a-z]\)[ \t]|–[ \t]).*`

export const syntaxes: readonly Syntax[] = [
  [/^(#{2,6})(?:(?=[^#\s\0])|\u00A0)(.*)/gm, "write '$1 $2'"],
  [
    /(?<=^|[\s(])\*\*(?!\/)(?:[ \t\u00A0]+([^*\n]{1,300}?)[ \t\u00A0]*|([^*\s][^*\n]{0,300}?)[ \t\u00A0]+)\*\*(?![\w*])/gm,
    "write '**$1$2**'",
  ],
  // Does not match `src/**/*.ts`, 2*3, *.yaml, or a note such as '*Kernel specific'.
  [
    /(?<![\w\\*/~`])(?:(?:\*\*|~~)(?=[\p{L}\d"'“(])|\*(?=\p{Ll}))|(?<=[\p{L}\d.,!?"'”)])(?:\*\*|~~)(?![\w*/~])|(?<!\\)`+/gmu,
    'write $0 at both ends, the first before a letter, the second with a space or comma after it, or \\ in front of $0',
  ],
  [
    /(?<=^[ \t>]*[-+*][ \t]+)\[(?:\][ \t]|[ xX]\](?=[\p{L}\d]))/gmu,
    "write '- [ ] ' in front of each task",
  ],
  [
    new RegExp(`^(?:${otherItem}(?:\\n${otherItem})*|${gluedItem}(?:\\n${gluedItem})+)`, 'gm'),
    "write '- ' or '1. ', with an ordinary space, in front of each item",
  ],
  [/^[ \t>]*[‘’´']{3}.*/gm, 'write ``` alone on a line before the code, and after it'],
  // The place of a table of contents, and the markup of Word.
  [/^\[\[?_?TOC_?\]?\]|<[ovw]:\w+>/gm, 'leave it out'],
  [/(?<![\\[])\^\[([^[\]\n\0]{2,300})\]/g, "write [^1], and a line '[^1]: $1'"],
  [/(?<![=\w])==([^\s=](?:[^=\n\0]{0,200}[^\s=])?)==(?![=\w])/g, "write '**$1**'"],
  [/(?<=\w)~([\w+-]{1,20})~(?!~)/g, 'write <sub>$1</sub>'],
  [/(?<=\w)\^([\w+-]{1,20})\^(?!\^)/g, 'write <sup>$1</sup>'],
  [/(?<=[^\s:][ \t]*\n):[ \t]+(\S.*)/g, "write '- **The term**: $1'"],
  [/(?<!\\)<!--/g, 'write --> where the comment ends'],
  [/<(?:!-(?!-)|--)(?!>)\s*([^<>\n]{1,200}?)\s*-{1,2}>/g, "write '<!-- $1 -->'"],
  [/(?<![\w\\])__\w+__(?=\.\w|\()/g, 'write `$0`'],
  // `:::note` of remark-directive, Docusaurus and VitePress; `!!! note` of MkDocs; Obsidian allows
  // `> [!INFO] Title`.
  [atLineStart(String.raw`(?::{3,}[ \t]*|!{3}[ \t]+(?=[a-z]))[a-z{].*`), boxAdvice],
  [atLineStart(String.raw`[*\x01]*\[!\w+\](?!${endOfHead}).*`), boxAdvice],
  [/^[ \t]*\[\^([^\s[\]\0]{1,100})\][ \t]+(\S.*)/gm, "write '[^$1]: $2'"],
  // Does not match code such as the regular expression `[^/]+`.
  [
    /(?<!\\)\[\^([^\s[\]\0]{1,100})\](?![*+?{]|(?<=^[ \t>]*\[\^[^[\]]*\]):)/gm,
    "add a line '$0: The note'",
  ],
  // A link without definition, but not code such as `list[0][1]`.
  [/!\[[^[\]\0]{0,300}\]\[[^[\]\0]{0,300}\]/g, asLink],
  [/(?<![\w\\\]\0!])\[([^[\]\0]{1,300})\]\[[^[\]\0]{0,300}\]/g, asLink],
  [/(?<![\w\\])\(([^()[\]\n\0]{1,200})\)\[(https?:[^\s[\]]{1,300})\]/g, asLink],
  [
    /(?<![\w\\])!?\[(?:[^[\]\n\0]{1,200}\]\((?:https?:|\.{0,2}\/)[^\s()\0]*(?![^()\n]*\))|[^[\]()\n\0]{1,200}\(https?:[^\s()]+\)(?![^[\n]*\]))/g,
    asLink,
  ],
  // A title without its second quotation mark.
  [/(?<![\w\\])!?\[[^[\]\0\n]{0,200}\]\([^\s()\0"]+[ \t]+"[^"\n)]*\)/g, asLink],
  [/(?<![\w\\])!?\[\[(?!\s)[^[\]\n\0]{1,200}(?<!\s)\]\]/g, asLink],
  [
    /(?<![\w\\])(!?\[[^[\]\0\n]{1,200}\]) ?\(((?:https?:|\.{0,2}\/|(?<=\]\()(?:#|(?=[^()\n"]*\.\w{2,4}\))))[^()\0\n"]{1,200})\)/g,
    asLink,
  ],
  // MDX.
  [
    atLineStart(String.raw`import[ \t](?:[\w*{][^\n'"]*[ \t]from[ \t]+)?['"].*`),
    'leave the line out and write Markdown',
  ],
  // Attributes of a heading, link or picture.
  [
    new RegExp(
      String.raw`\{(?<=(?:\0|^[ \t>]*(?:#{1,6}[ \t].{0,300})?)\{)(?::[^{}\n]*|${attribute}(?:[ \t]${attribute})*[ \t]*)\}`,
      'gm',
    ),
    'leave it out, or write <a id="…"></a> before the first word for an anchor',
  ],
  // Expressions of MDX and templates.
  [
    /\{(?<![\\$#%{\w]\{|:\/\/\S{0,300}\{)(?:%[^{}\n]*%|\/\*[^{}]*\*\/|[ \t]*["'`][^{}\n]*|[^{}\n]*(?:[+*=?(]|\w\.[A-Za-z])[^{}\n]*)\}(?!\})/g,
    'write its value',
  ],
  // Formulas.
  [
    /\$\$(?:[^$\n]|\n(?![ \t]*\n)){1,1000}\$\$|(?<![\w\\$])\$(?:[A-Za-z]|(?=[^$\n]*[\\^_])\S[^$\n]{0,200}\S)\$(?![\w$])/g,
    'save it as a picture and write ![what it says](./formula.svg)',
  ],
]
