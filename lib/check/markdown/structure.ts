import type { Code, Heading, List, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report, type RuleId } from '#lib/check/diagnostic.ts'
import { codeLanguage } from '#lib/markdown/code/code-language.ts'
import { count, quote } from '#lib/text/message-format.ts'
import { fenceLines } from './fences.ts'

/** 300 coloured lines take 40 to 80 kB of HTML. */
const maxCodeLines = 300

export function checkStructure(tree: Root, body: string, report: Report) {
  let level = 1
  const place = placesOf(body)
  visit(tree, (node, index = 0, parent) => {
    const from = node.position?.start.offset ?? 0
    const source = body.slice(from, node.position?.end.offset)
    const reportAt = (rule: RuleId, message: string, at = 0) =>
      report(rule, place(from + at), message)
    if (node.type === 'code') checkCode(node, source, reportAt)
    if (node.type === 'inlineCode') {
      const [, mark] = command.exec(node.value) ?? []
      if (mark)
        reportAt('markdown/code-doubtful', `code: has '${mark}' in a command; write -- or "`)
    }
    if (node.type === 'list') checkList(node, parent?.children[index - 1], report)
    if (node.type === 'heading') {
      checkHeading(node, source, level, reportAt)
      level = node.depth
    }
    if (node.type === 'html' && /<!--(?!-?>|[\s\S]*-->)/.test(node.value))
      reportAt(
        'markdown/not-closed',
        "comment: is never closed; write '-->' where the comment ends",
      )
    const isPicture = node.type === 'imageReference' || node.type === 'image'
    if (isPicture && isPlain(node.alt ?? '')) {
      const found = `alt: ${quote(node.alt ?? '')} does not describe the picture`
      const end = 'url' in node ? `(${node.url})` : `[${node.label ?? node.identifier}]`
      const advice = `write what it shows, such as ${quote(`![what it shows]${end}`, 300)}`
      reportAt('picture/alt-missing', `${found}; ${advice}`)
    }
  })
}

type ReportAt = (rule: RuleId, message: string, at?: number) => void

const firstLine = (source: string) => source.split('\n', 1)[0] ?? ''

/** Whether an alternative text is empty, or one that editors insert. */
const isPlain = (alt: string) =>
  /^\s*(?:alt(?: text)?|image|img|picture|screen ?shot|\S+\.(?:gif|jpe?g|png|svg|webp))?\s*$/i.test(
    alt,
  )

function checkHeading({ depth }: Heading, source: string, level: number, reportAt: ReportAt) {
  const heading = `heading: ${quote(firstLine(source))}`
  const below = /\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(source)?.[0] ?? ''
  const words = source.slice(0, source.length - below.length).replace(/^#+\s*/, '')
  const remove = below && ', and remove the line below it'
  const write = (depth: number) => `write ${quote(`${'#'.repeat(depth)} ${words}`, 1000)}${remove}`
  if (depth === 1)
    reportAt('markdown/heading-wrong', `${heading} has level 1, which is the title's; ${write(2)}`)
  else if (below) {
    const advice = /^\w+: .*\n/.test(words)
      ? 'remove the second front matter'
      : `write an empty line above that line, or ${write(2)}`
    const message = `${heading} is a heading because of the line below it; ${advice}`
    reportAt('markdown/heading-doubtful', message)
  } else if (depth > level + 1)
    reportAt('markdown/heading-doubtful', `${heading} skips a level; ${write(level + 1)}`)
}

function checkList({ children }: List, before: Nodes | undefined, report: Report) {
  let above = before?.type === 'list' ? before.children.at(-1) : undefined
  for (const item of children) {
    const [text] = above?.children ?? []
    const { column } = placeOf(item)
    const more = text ? placeOf(text).column - column : 0
    if (above && more > 0 && column > placeOf(above).column) {
      const advice = `indent the item ${count(more, 'space')} more to nest it, or align both items`
      const message = `list: the item is on the same level as the item above; ${advice}`
      report('markdown/other-syntax', placeOf(item), message)
    } else above = item
  }
}

const proseLike = /\*\*\w.*\*\*|\]\(|^[-*] |^[A-Z][a-z]+(?: [a-z]+){3}.*[.:]$/m

/** Such as `falco –version`. */
const command = /^[a-z][\w./-]* (?:.*[\s=])?([‘“–—])\S/

/** What word processors insert but programs reject. */
const typographic = /[“”]|(?<=[\s=])[‘–—](?=\S)|\u00A0/g

const fenceOf = (source: string) => /^[`~]*/.exec(source)?.[0] ?? ''

const notClosed = (source: string, found: string, advice: string, reportAt: ReportAt) =>
  reportAt('markdown/not-closed', `code fence: ${quote(firstLine(source))} is ${found}; ${advice}`)

function checkCode({ lang, value }: Code, source: string, reportAt: ReportAt) {
  const doubt = (message: string, at = 0) =>
    reportAt('markdown/code-doubtful', `code: ${message}`, at)
  const open = fenceOf(source)
  if (open && fenceLines(source, '[\\s>]*').at(-1)?.state !== 'closes') {
    const advice = `write ${quote(open)} on a line of its own after the code, indented as it is here`
    return notClosed(source, 'never closed', advice, reportAt)
  }
  if (!open && proseLike.test(value))
    doubt('is probably text indented by 4 spaces or more; indent it less, or write ``` around it')
  const inner = open && new RegExp(`^ {0,3}${open}+ ?\\w[^\`\\n]*$`, 'm').exec(value)
  if (inner) {
    const found = `not closed above ${quote(inner[0])}`
    const show = `if one code block contains another, ${open}${open[0]} around the outer one`
    notClosed(source, found, `write ${open} there, or ${show}`, reportAt)
  }
  // Mermaid needs a browser.
  if (/^mermaid$/i.test(lang ?? ''))
    doubt("the language 'mermaid' is not drawn; save the drawing as .svg, or write ```text")
  const { length } = value.split('\n')
  const advice = 'link to a file with all lines, such as [all rules](./rules.yaml)'
  if (length > maxCodeLines)
    doubt(`has ${length} lines; show ${maxCodeLines} at most, and ${advice}`)
  if (!lang || codeLanguage(lang) === 'text') return
  for (const { 0: found, index } of source.matchAll(typographic))
    if (index > firstLine(source).length)
      doubt(`has ${quote(found)}, which programs do not accept; write ", ', -- or a space`, index)
}
