import { clean, formatList, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/**
 * Markup that shows as text, since it is wrong or of another program. In the text that `pattern`
 * reads, NUL replaces code, links and HTML.
 */
type Syntax = {
  name: string
  pattern: RegExp
  problem?: string
  /** Whether NUL also replaces emphasis in the text that `pattern` reads. */
  outsideEmphasis?: boolean
  /** @param written the match as in the original text, with its code, links and HTML */
  advice: (match: RegExpExecArray, written: string) => string
}

const inCode = 'put it in code to show it'
export const savePicture =
  'save the picture beside the post and write ![what it shows](./picture.png)'

/** A pattern that matches only at a line's start, or after markers of block quotes or lists. */
const atLineStart = (pattern: string, flags = 'gm') =>
  new RegExp(String.raw`(?<=^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t]){0,99})${pattern}`, flags)

const boxes = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']

/** Follows one of `boxes` that is alone on the first line of a quote with more lines. */
const endOfHead = [
  String.raw`(?<=>[ \t]*\[!(?:${boxes.join('|')})\])`,
  String.raw`(?<!^[ \t]*>.*\n[ \t]*>[ \t]*\[!\w+\])`,
  String.raw`[ \t]*\n(?:[ \t]*>[ \t]*\n)*[ \t>]*[^\s>]`,
].join('')

const otherBoxes = new Map([
  ['hint', 'TIP'],
  ['danger', 'CAUTION'],
])

function boxAdvice(name: string) {
  const meant = otherBoxes.get(name.toLowerCase()) ?? nearest(name, boxes) ?? 'NOTE'
  return `write > [!${meant}] alone below an empty line, and '> ' before each line of the box`
}

/** An id, class or width in curly brackets, as kramdown, Pandoc, Hugo and Docusaurus read it. */
const attribute = String.raw`(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`

/** A list item with a word processor's bullet, or with a no-break space after its marker. */
const otherItem = String.raw`[ \t>]*(?:[•‣◦▪·\uF0B7][ \t\u00A0]|(?:[-*+]|\d{1,3}[.)])\u00A0).*`
/** An item without a space after its marker, or with a letter as its marker. */
const gluedItem = String.raw`[ \t>]*(?:(?:-|\d{1,3}\.|[*+](?!.*\*))[A-Za-z[]|[a-z]\)[ \t]|–[ \t]).*`

export const syntaxes: readonly Syntax[] = [
  {
    name: 'heading',
    pattern: /^#{2,6}(?:[^#\s\0]|\u00A0).*/gm,
    problem: 'has no ordinary space after #',
    advice: (_, written) => `write ${quote(written.replace(/^(#+)\s*/, '$1 '), 1000)}`,
  },
  {
    name: 'bold',
    pattern:
      /(?<=^|[\s(])\*\*(?:[ \t\u00A0]+[^*\n]{1,300}|[^*\s][^*\n]{0,300}[ \t\u00A0])\*\*(?![\w*])/gm,
    advice: (_, written) => `write ${quote(`**${written.slice(2, -2).trim()}**`, 1000)}`,
  },
  {
    // The pattern does not match `src/**/*.ts`, 2*3, *.yaml, or a note such as '*Kernel specific'.
    name: 'mark',
    pattern:
      /(?<![\w\\*/~`])(?:(?:\*\*|~~)(?=[\p{L}\d"'“(])|\*(?=\p{Ll}))|(?<=[\p{L}\d.,!?"'”)])(?:\*\*|~~)(?![\w*/~])|(?<!\\)`+/gmu,
    problem: 'has no matching mark',
    outsideEmphasis: true,
    advice: ([mark]) => `write ${mark} at the other end, too, or \\${mark[0]} to show it`,
  },
  {
    name: 'list',
    pattern: new RegExp(
      `^(?:${otherItem}(?:\\n${otherItem})*|${gluedItem}(?:\\n${gluedItem})+)`,
      'gm',
    ),
    advice: () => "write '- ' or '1. ', with an ordinary space, in front of each item",
  },
  {
    name: 'code fence',
    pattern: /^[ \t>]*[‘’´']{3}.*/gm,
    advice: () => 'write ``` alone on a line before the code, and after it',
  },
  {
    // The place of a table of contents, and the markup of Word.
    name: 'markup',
    pattern: /^\[\[?_?TOC_?\]?\]|<[ovw]:\w+>/gm,
    advice: () => 'leave it out',
  },
  {
    name: 'footnote',
    pattern: /(?<![\\[])\^\[([^[\]\n\0]{2,300})\]/g,
    advice: ([, note]) => `write [^1], and a line ${quote(`[^1]: ${note}`, 1000)}`,
  },
  {
    name: 'mark',
    pattern: /(?<![=\w])==([^\s=](?:[^=\n\0]{0,200}[^\s=])?)==(?![=\w])/g,
    advice: ([, words]) => `write ${quote(`**${words}**`, 1000)}`,
  },
  {
    name: 'sub- or superscript',
    pattern: /(?<=\w)([~^])([\w+-]{1,20})\1(?![~^])/g,
    advice: ([, mark, words]) => {
      const tag = mark === '~' ? 'sub' : 'sup'
      return `write <${tag}>${words}</${tag}>`
    },
  },
  {
    name: 'definition',
    pattern: /(?<=[^\s:][ \t]*\n):[ \t]+(\S.*)/g,
    advice: ([, words]) => `write ${quote(`- **The term**: ${words}`, 1000)}`,
  },
  {
    name: 'comment',
    pattern: /(?<!\\)<!--/g,
    problem: 'is never closed',
    advice: () => `write --> where the comment ends, or ${inCode}`,
  },
  {
    name: 'comment',
    pattern: /<(?:!-(?!-)|--)(?!>)([^<>\n]{1,200}?)-{1,2}>/g,
    advice: ([, words = '']) => `write ${quote(`<!-- ${words.trim()} -->`, 1000)}`,
  },
  {
    name: 'mark',
    pattern: /(?<![\w\\])__\w+__(?=\.\w|\()/g,
    problem: 'loses its underscores',
    advice: () => inCode,
  },
  {
    // `:::note` of remark-directive, Docusaurus and VitePress; `!!! note` of MkDocs.
    name: 'directive',
    pattern: atLineStart(String.raw`(?::{3,}[ \t]*|!{3}[ \t]+(?=[a-z]))([A-Za-z{][\w-]*).*`),
    advice: ([all, name = '']) =>
      `${boxAdvice(name)}${all.startsWith(':') ? ', and leave out :::' : ''}`,
  },
  {
    // Obsidian allows `> [!INFO] Title`.
    name: 'box',
    pattern: atLineStart(String.raw`\**\[!(\w+)\](?!${endOfHead}).*`, 'gim'),
    advice: ([, name = '']) => `${boxAdvice(name)}; its name is one of ${formatList(boxes)}`,
  },
  {
    // The pattern does not match code such as the regular expression `[^/]+`.
    name: 'footnote',
    pattern: /(?<!\\)\[\^([^\s[\]\0]{1,100})\](?![*+?{]|(?<=^[ \t>]*\[\^[^[\]]*\]):)/gm,
    problem: 'has no text',
    advice: ([written]) => `add a line ${quote(`${written}: The note`, 200)}, or ${inCode}`,
  },
  {
    // The pattern does not match code such as `list[0][1]`.
    name: 'link',
    pattern: /(?<![\w\\\]\0])(?:!\[\]|!?\[([^[\]\0]{1,300})\])\[([^[\]\0]{0,300})\]/g,
    problem: 'has no definition',
    advice: ([all, words = '', label = '']) => {
      const name = clean(label.trim() || words, 300)
      if (all.startsWith('!')) return savePicture.replace('what it shows', words || 'what it shows')
      const inPlace = `or write the link's address in round brackets in place of [${name}]`
      return `add a line [${name}]: https://falco.org/docs/, ${inPlace}`
    },
  },
  {
    name: 'link',
    pattern: /(?<![\w\\])\(([^()[\]\n\0]{1,200})\)\[(https?:[^\s[\]]{1,300})\]/g,
    problem: 'has its brackets the wrong way round',
    advice: ([, words, address]) => `write ${quote(`[${words}](${address})`, 1000)}`,
  },
  {
    name: 'link',
    pattern:
      /(?<![\w\\])!?\[(?:[^[\]\n\0]{1,200}\]\((?:https?:|\.{0,2}\/)[^\s()\0]*(?![^()\n]*\))|[^[\]()\n\0]{1,200}\(https?:[^\s()]+\)(?![^[\n]*\]))/g,
    problem: 'is not closed',
    advice: () => 'write the words in square and the address in round brackets: [words](address)',
  },
  {
    name: 'link',
    pattern: /(?<![\w\\])!?\[\[(?!\s)[^[\]\n\0]{1,200}(?<!\s)\]\]/g,
    advice: ([all]) =>
      all.startsWith('!') ? savePicture : `write [what it leads to](./other-post.md), or ${inCode}`,
  },
  {
    name: 'link',
    pattern:
      /(?<![\w\\])(!?\[[^[\]\0\n]{1,200}\]) ?\(((?:https?:|\.{0,2}\/|(?<=\]\()(?=[^()\n"]*\.\w{2,4}\)))[^()\0\n"]{1,200})\)/g,
    problem: 'has a space in or before its address',
    advice: ([, words, address = '']) => {
      const [, url = '', title] = /^(.*?)(?: +=\d*x\d*| +[“”](.*)[“”])?$/.exec(address.trim()) ?? []
      const end = title === undefined ? '' : ` "${title}"`
      return `write ${quote(`${words}(${url.replaceAll(' ', '%20')}${end})`, 1000)}`
    },
  },
  {
    name: 'MDX',
    pattern: atLineStart(
      String.raw`(?:import[ \t](?:[\w*{][^\n'"]*[ \t]from[ \t]+)?['"]|export[ \t]+(?:default|const|let|function|class|\{|\*)).*`,
    ),
    problem: 'is not read (MDX is not supported)',
    advice: () => `leave the line out and write Markdown, or ${inCode}`,
  },
  {
    name: 'attributes',
    pattern: new RegExp(
      String.raw`\{(?<=(?:\0|^[ \t>]*(?:#{1,6}[ \t].{0,300})?)\{)(?::[^{}\n]*|[ \t]*${attribute}(?:[ \t]+${attribute})*[ \t]*)\}`,
      'gm',
    ),
    advice: ([written]) => {
      const id = /#([\w-]+)/.exec(written)?.[1]
      return id
        ? `write <a id="${id}"></a> before the first word instead`
        : `leave it out, or ${inCode}`
    },
  },
  {
    name: 'expression',
    pattern:
      /\{(?<![\\$#%{\w]\{|:\/\/\S{0,300}\{)(?:%[^{}\n]*%|\/\*[^{}]*\*\/|[ \t]*["'`][^{}\n]*|[^{}\n]*(?:[+*=?(]|\w\.[A-Za-z])[^{}\n]*)\}(?!\})/g,
    problem: 'is not evaluated (MDX and templates are not supported)',
    advice: () => `write its value, or ${inCode}`,
  },
  {
    name: 'formula',
    pattern:
      /\$\$(?:[^$\n]|\n(?![ \t]*\n)){1,1000}\$\$|(?<![\w\\$])\$(?:[A-Za-z]|(?=[^$\n]*[\\^_])\S[^$\n]{0,200}\S)\$(?![\w$])/g,
    advice: () => `${inCode}, or save it as a picture and write ![what it says](./formula.svg)`,
  },
]
