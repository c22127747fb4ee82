import type { Code, Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report, type RuleId } from '#lib/check/diagnostic.ts'
import { codeLanguage } from '#lib/markdown/code/code-language.ts'
import { quote } from '#lib/text/message-format.ts'
import { fenceLines } from './fences.ts'

export function checkStructure(tree: Root, body: string, report: Report) {
  let level = 1
  const place = placesOf(body)
  visit(tree, (node) => {
    const from = node.position?.start.offset ?? 0
    const source = body.slice(from, node.position?.end.offset)
    if (node.type === 'code')
      checkCode(node, source, (rule, message, at) => report(rule, place(from + at), message))
    if (node.type === 'heading') {
      checkHeading(node, source, level, report)
      level = node.depth
    }
    if (node.type === 'html' && /<!--(?!-?>|[\s\S]*-->)/.test(node.value)) {
      const message = "comment: is never closed; write '-->' where the comment ends"
      report('markdown/not-closed', placeOf(node), message)
    }
    const isPicture = node.type === 'imageReference' || node.type === 'image'
    if (isPicture && isPlain.test(node.alt ?? '')) {
      const found = `alt: ${quote(node.alt ?? '')} does not describe the picture`
      const end = 'url' in node ? `(${node.url})` : `[${node.label ?? node.identifier}]`
      const advice = `write what it shows, such as ${quote(`![what it shows]${end}`, 300)}`
      report('picture/alt-missing', placeOf(node), `${found}; ${advice}`)
    }
  })
}

const firstLine = (source: string) => source.split('\n', 1)[0] ?? ''

/** Matches an alternative text that is empty, or one that editors insert. */
const isPlain = /^\s*(?:alt(?: text)?|image|img|picture|\S+\.(?:gif|jpe?g|png|svg|webp))?\s*$/i

function checkHeading(node: Heading, source: string, level: number, report: Report) {
  const line = firstLine(source)
  const write = (depth: number) =>
    `write ${quote(`${'#'.repeat(depth)} ${line.replace(/^#+\s*/, '')}`, 1000)}`
  const found = `heading: ${quote(line)}`
  if (node.depth === 1) {
    const message = `${found} has level 1, which is the title's; ${write(2)}`
    report('markdown/heading-wrong', placeOf(node), message)
  } else if (node.depth > level + 1) {
    const message = `${found} skips a level; ${write(level + 1)}`
    report('markdown/heading-doubtful', placeOf(node), message)
  }
}

/** What word processors insert but programs reject. */
const typographic = /[“”]|(?<=[\s=])[‘–—](?=\S)|\u00A0/g

type ReportAt = (rule: RuleId, message: string, at: number) => void

function checkCode({ lang }: Code, source: string, reportAt: ReportAt) {
  const [open] = /^[`~]*/.exec(source) ?? []
  if (open && fenceLines(source, '[\\s>]*').at(-1)?.state !== 'closes') {
    const found = `code fence: ${quote(firstLine(source))} is never closed`
    const advice = `write ${quote(open)} on a line of its own after the code, indented as it is here`
    return reportAt('markdown/not-closed', `${found}; ${advice}`, 0)
  }
  if (!lang || codeLanguage(lang) === 'text') return
  for (const { 0: found, index } of source.matchAll(typographic))
    if (index > firstLine(source).length) {
      const message = `code: has ${quote(found)}, which programs do not accept`
      reportAt('markdown/code-doubtful', `${message}; write ", ', -- or a space`, index)
    }
}
