import type { Definition, Link, LinkReference } from 'mdast'
import { httpsForm } from '#lib/check/across/https-hosts.ts'
import type { BodyContext, LinkedDefinition } from '#tools/import/hugo/body-context.ts'
import { destinationOf, rangeOf } from '#tools/import/hugo/parse.ts'
import { linkText } from '#tools/import/hugo/shortcodes/embeds.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import { judgeLink, type LinkVerdict } from './judge-link.ts'
import { judgePicture } from './judge-picture.ts'

export function linkEdits(node: Link, { body, parsed, post, blog, placeOf }: BodyContext): Edit[] {
  const { from, to } = rangeOf(node)
  const inner = node.children.at(-1)
  const innerEnd = inner ? rangeOf(inner).to : from + 1
  const verdict = judgeLink(node.url, post, blog)
  if (body[from] !== '[') {
    reportVerdict(verdict, from, post.report, placeOf)
    return bareEdits(body.slice(from, to), { from, to }, verdict)
  }
  const destination = destinationOf(node, parsed, innerEnd)
  reportVerdict(verdict, destination?.from ?? from, post.report, placeOf)
  if (verdict.isText)
    return [
      { from, to: from + 1, text: '' },
      { from: innerEnd, to, text: '' },
    ]
  return destination && verdict.destination !== undefined ? [{ ...destination, text: verdict.destination }] : []
}

/** An address without brackets: `https://…` in the text, or between `<` and `>`. */
function bareEdits(source: string, span: { from: number; to: number }, { destination, isText }: LinkVerdict): Edit[] {
  const isAngled = source.startsWith('<')
  if (isText) return [{ ...span, text: isAngled ? `\\${source}` : `\`${source}\`` }]
  if (destination === undefined) return []
  const address = isAngled ? source.slice(1, -1) : source
  if (destination === httpsForm(address)) return [{ ...span, text: isAngled ? `<${destination}>` : destination }]
  return [{ ...span, text: `[${linkText(address.replace(/^https?:\/\/(?:www\.)?/i, ''))}](${destination})` }]
}

export function definitionEdits(
  node: Definition,
  isPicture: boolean,
  { parsed, post, blog, placeOf }: BodyContext,
): LinkedDefinition {
  const destination = destinationOf(node, parsed)
  const at = destination?.from ?? rangeOf(node).from
  if (isPicture) {
    const { destination: next, isMissing, message } = judgePicture(node.url, post, blog)
    if (message) post.report(placeOf(at), message, isMissing ? 'fault' : 'note')
    const edits = destination && next !== node.url ? [{ ...destination, text: next }] : []
    return { edits, isText: false, isMissingPicture: isMissing }
  }
  const verdict = judgeLink(node.url, post, blog)
  reportVerdict(verdict, at, post.report, placeOf)
  // Those that refer to a definition that leads nowhere become text.
  if (verdict.isText) return { edits: [{ ...rangeOf(node), text: '' }], isText: true, isMissingPicture: false }
  const edits = destination && verdict.destination !== undefined ? [{ ...destination, text: verdict.destination }] : []
  return { edits, isText: false, isMissingPicture: false }
}

export function referenceEdits(node: LinkReference, { definitions }: BodyContext): Edit[] {
  if (!definitions.get(node.identifier)?.isText) return []
  const { from, to } = rangeOf(node)
  const inner = node.children.at(-1)
  return [
    { from, to: from + 1, text: '' },
    { from: inner ? rangeOf(inner).to : from + 1, to, text: '' },
  ]
}

function reportVerdict(
  { message, isFixed }: LinkVerdict,
  offset: number,
  report: BodyContext['post']['report'],
  placeOf: BodyContext['placeOf'],
): void {
  if (message) report(placeOf(offset), message, isFixed ? 'note' : 'fault')
}
