import type { Definition, Link, LinkReference } from 'mdast'
import { httpsForm } from '#lib/check/across/https-hosts.ts'
import type { Edit } from '#tools/import/edits.ts'
import { type BodyContext, destinationOf, type LinkedDefinition } from './body-context.ts'
import { linkText } from './embeds.ts'
import { judgeLink, type Verdict } from './links.ts'
import { spanOf } from './parse.ts'
import { judgePicture } from './pictures.ts'

/** @param isInLink whether raw HTML has opened a link, of which an address is the text */
export function linkEdits(node: Link, isInLink: boolean, { body, parsed, post, blog, placeOf }: BodyContext): Edit[] {
  const { from, to } = spanOf(node)
  const inner = node.children.at(-1)
  const innerEnd = inner ? spanOf(inner).to : from + 1
  if (isInLink && body[from] !== '[') return []
  const verdict = judgeLink(node.url, post, blog)
  if (body[from] !== '[') {
    tell(verdict, from, post.tell, placeOf)
    return bareEdits(body.slice(from, to), { from, to }, verdict)
  }
  const destination = destinationOf(node, parsed, innerEnd)
  tell(verdict, destination?.from ?? from, post.tell, placeOf)
  if (verdict.isText)
    return [
      { from, to: from + 1, text: '' },
      { from: innerEnd, to, text: '' },
    ]
  return destination && verdict.destination !== undefined ? [{ ...destination, text: verdict.destination }] : []
}

/** An address without brackets: `https://…` in the text, or between `<` and `>`. */
function bareEdits(source: string, span: { from: number; to: number }, { destination, isText }: Verdict): Edit[] {
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
  const at = destination?.from ?? spanOf(node).from
  if (isPicture) {
    const { destination: next, isMissing, message } = judgePicture(node.url, post, blog)
    if (message) post.tell(placeOf(at), message, isMissing ? 'fault' : 'note')
    const edits = destination && next !== node.url ? [{ ...destination, text: next }] : []
    return { edits, isText: false, isMissingPicture: isMissing }
  }
  const verdict = judgeLink(node.url, post, blog)
  tell(verdict, at, post.tell, placeOf)
  // Those that refer to a definition that leads nowhere become text.
  if (verdict.isText) return { edits: [{ ...spanOf(node), text: '' }], isText: true, isMissingPicture: false }
  const edits = destination && verdict.destination !== undefined ? [{ ...destination, text: verdict.destination }] : []
  return { edits, isText: false, isMissingPicture: false }
}

export function referenceEdits(node: LinkReference, { definitions }: BodyContext): Edit[] {
  if (!definitions.get(node.identifier)?.isText) return []
  const { from, to } = spanOf(node)
  const inner = node.children.at(-1)
  return [
    { from, to: from + 1, text: '' },
    { from: inner ? spanOf(inner).to : from + 1, to, text: '' },
  ]
}

function tell(
  { message, isFixed }: Verdict,
  offset: number,
  report: BodyContext['post']['tell'],
  placeOf: BodyContext['placeOf'],
): void {
  if (message) report(placeOf(offset), message, isFixed ? 'note' : 'fault')
}
