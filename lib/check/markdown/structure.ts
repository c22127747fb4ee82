import type { Code, List, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report, type RuleId } from '#lib/check/finding.ts'
import { codeLanguage, languageNames } from '#lib/markdown/code/code-language.ts'
import { fenceLines } from '#lib/markdown/code/fences.ts'
import { count, quote } from '#lib/text/message-format.ts'
import { distance } from '#lib/text/nearest.ts'

/** Maximum number of lines in a code block: 300 coloured lines take about 200 kB of HTML. */
const maxCodeLines = 300

export function checkStructure(tree: Root, body: string, report: Report) {
  let level = 1
  const place = placesOf(body)
  visit(tree, (node, index = 0, parent) => {
    const source = body.slice(node.position?.start.offset, node.position?.end.offset)
    const [line = ''] = source.split('\n', 1)
    const tell = (rule: RuleId, message: string) => report(rule, placeOf(node), message)
    if (node.type === 'code') {
      const fence = openFence(source)
      if (fence !== undefined) {
        const isBelow = body.slice(node.position?.end.offset).trimStart().startsWith(fence)
        const advice =
          isBelow && parent?.type === 'listItem'
            ? `indent the ${quote(fence)} below as far as this one`
            : `write ${quote(fence)} on a line of its own after the code`
        tell('markdown/not-closed', `code fence: ${quote(line)} is never closed; ${advice}`)
      } else if (/^[^`~]/.test(source) && proseLike.test(node.value)) {
        const advice = 'indent the text less, or write ``` on a line above and below it'
        const message = `code: is probably text indented by 4 spaces or more; ${advice}`
        tell('markdown/code-doubtful', message)
      }
      const [open] = /^[`~]+/.exec(source) ?? []
      const inner = open && new RegExp(`^ {0,3}${open}+ ?\\w[^\`\\n]*$`, 'm').exec(node.value)
      if (inner) {
        const found = `${quote(line)} is not closed above ${quote(inner[0])}`
        const show = `if one code block contains another, ${open}${open[0]} around the outer one`
        tell('markdown/not-closed', `code fence: ${found}; write ${open} there, or ${show}`)
      }
      checkCode(node, (problem) => tell('markdown/code-doubtful', `code: ${problem}`))
      const isRead = node.lang && codeLanguage(node.lang) !== 'text'
      for (const { 0: found, index } of isRead ? source.matchAll(typographic) : []) {
        const advice = 'which programs do not accept; write ", \', -- or a space'
        const at = place((node.position?.start.offset ?? 0) + index)
        if (index > line.length)
          report('markdown/code-doubtful', at, `code: has ${quote(found)}, ${advice}`)
      }
    }
    if (node.type === 'inlineCode' && /^`{1,2}\w*\n.*\n`+$/s.test(source)) {
      const found = `code: ${quote(line)} begins no code block, which needs 3 backticks`
      tell('markdown/code-doubtful', `${found}; write \`\`\` above and below the code`)
    }
    const typeset = node.type === 'inlineCode' && command.exec(node.value)
    if (typeset)
      tell('markdown/code-doubtful', `code: has '${typeset[1]}' in a command; write -- or "`)
    if (node.type === 'list') {
      checkLevels(node, parent?.children[index - 1], report)
      checkNumbers(node, body, report)
    }
    if (node.type === 'heading') {
      const heading = `heading: ${quote(line)}`
      const below = /\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(source)?.[0] ?? ''
      const words = source.slice(0, source.length - below.length).replace(/^#+\s*/, '')
      const write = (depth: number) => `write ${quote(`${'#'.repeat(depth)} ${words}`, 1000)}`
      const remove = below && ', and remove the line below it'
      if (node.depth === 1) {
        const found = `${heading} has level 1, which is reserved for the title`
        tell('markdown/heading-wrong', `${found}; ${write(2)}${remove}`)
      } else if (below) {
        const found = `${heading} is a heading because of the line below it`
        const advice = /^\w+: .*\n/.test(words)
          ? 'remove the second front matter'
          : `write an empty line above that line, or ${write(2)}${remove}`
        tell('markdown/heading-doubtful', `${found}; ${advice}`)
      } else if (node.depth > level + 1)
        tell('markdown/heading-doubtful', `${heading} skips a level; ${write(level + 1)}`)
      level = node.depth
    }
    if (node.type === 'html' && isOpenComment(node.value)) {
      const advice = "write '-->' where the comment ends"
      tell('markdown/not-closed', `comment: is never closed, so the rest is not shown; ${advice}`)
    }
    const isPicture =
      node.type === 'imageReference' || (node.type === 'image' && !/^data:/.test(node.url))
    if (isPicture && !describes.test(node.alt ?? '')) {
      const end = 'url' in node ? `(${node.url})` : `[${node.label ?? node.identifier}]`
      const found = `alt: ${quote(node.alt ?? '')} does not describe the picture`
      const advice = `write what it shows, such as ${quote(`![what it shows]${end}`, 1000)}`
      tell('picture/alt-missing', `${found}; ${advice}`)
    }
  })
}

const proseLike = /\*\*\w.*\*\*|\]\(|^[-*] |^[A-Z][a-z]+(?: [a-z]+){3}.*[.:]$/m

/** Matches alternative texts except those that editors insert, such as 'image' or a file name. */
const describes =
  /^(?!\s*(?:alt(?: text)?|image|img|picture|screen ?shot|\S+\.(?:gif|jpe?g|png|svg|webp))?\s*$)/i

/** Reports list items that are indented, but too little to be nested in the item above. */
function checkLevels(list: List, before: Nodes | undefined, report: Report) {
  let above = before?.type === 'list' ? before.children.at(-1) : undefined
  for (const item of list.children) {
    const text = above?.children[0]
    const { column } = placeOf(item)
    const more = text ? placeOf(text).column - column : 0
    if (above && more > 0 && column > placeOf(above).column) {
      const found = 'list: the item is on the same level as the item above'
      const advice = `indent the item ${count(more, 'space')} more to nest it, or align both items`
      report('markdown/other-syntax', placeOf(item), `${found}; ${advice}`)
    } else above = item
  }
}

function checkNumbers({ start, children }: List, body: string, report: Report) {
  if (typeof start !== 'number') return
  const numbers = children.map((item) => parseInt(body.slice(item.position?.start.offset), 10))
  const wrong = numbers.findIndex((number, at) => number !== start + at)
  const item = children[wrong]
  if (!item || numbers.every((number) => number === start)) return
  const right = start + wrong
  const written = /^\d+[.)]/.exec(body.slice(item.position?.start.offset))?.[0] ?? ''
  const kept = written.replace(/(?=\D)/, '\\')
  const message = `list: ${written} shows as ${right}; write ${right}, or ${kept} to keep the number`
  report('markdown/other-syntax', placeOf(item), message)
}

function openFence(source: string) {
  const lines = fenceLines(source, '[\\s>]*')
  const isOpen = lines[0]?.state === 'opens' && lines.at(-1)?.state !== 'closes'
  return isOpen ? /[`~]+/.exec(source)?.[0] : undefined
}

function isOpenComment(html: string) {
  const at = html.lastIndexOf('<!--')
  return at >= 0 && !html.includes('-->', at + 2)
}

/** A command with a word processor's quotation mark or dash, such as `falco –version`. */
const command = /^[a-z][\w./-]* (?:.*[\s=])?([‘“–—])\S/

/** Quotation marks, dashes and spaces that word processors insert but programs reject. */
const typographic = /[“”]|(?<=[\s=])[‘–—](?=\S)|\u00A0/g

function checkCode({ lang, value }: Code, tell: (problem: string) => void) {
  const language = quote(lang ?? '')
  const meant = meantLanguage(lang ?? '')
  // The site cannot draw Mermaid, which needs a browser.
  if (/^mermaid$/i.test(lang ?? '')) {
    const advice = 'save the drawing beside the post and write ![what it shows](./diagram.svg)'
    tell(`${language} is not drawn, and its text is shown; ${advice}, or write \`\`\`text`)
  } else if (meant) {
    const found = `the language ${language} is not known, so nothing is coloured`
    tell(`${found}; write \`\`\`${meant}, or text for none`)
  }
  const { length } = value.split('\n')
  if (length > maxCodeLines) {
    const advice = 'link to a file beside the post that has all lines: [all rules](./rules.yaml)'
    tell(`has ${length} lines; show ${maxCodeLines} at most, and ${advice}`)
  }
}

function meantLanguage(written: string) {
  const lower = written.toLowerCase()
  if (codeLanguage(written) !== 'text' || languageNames.includes(lower)) return undefined
  const [, bare = '', rest = ''] = /^([\w#+-]+)([:{].*)$/.exec(written) ?? []
  if (codeLanguage(bare) !== 'text') return /^\{[\d,-]+\}$/.test(rest) ? `${bare} ${rest}` : bare
  // The first letter of a misspelt name is usually right; short names resemble too many words.
  return languageNames.find(
    (name) => name.length > 2 && name[0] === lower[0] && distance(name, lower) === 1,
  )
}
