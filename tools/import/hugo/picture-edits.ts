import path from 'node:path'
import type { Image, ImageReference } from 'mdast'
import type { Edit } from '#tools/import/edits.ts'
import { decoded } from './blog.ts'
import { type BodyContext, destinationOf } from './body-context.ts'
import { linkText } from './embeds.ts'
import { spanOf } from './parse.ts'
import { judgePicture } from './pictures.ts'

export function pictureEdits(
  node: Image,
  isInLink: boolean,
  { body, parsed, post, blog, placeOf }: BodyContext,
): Edit[] {
  const { from, to } = spanOf(node)
  const destination = destinationOf(node, parsed)
  const { destination: next, isMissing, message } = judgePicture(node.url, post, blog)
  if (message) post.tell(placeOf(destination?.from ?? from), message, isMissing ? 'fault' : 'note')
  if (!isMissing) return destination && next !== node.url ? [{ ...destination, text: next }] : []
  const words = linkText(node.alt?.trim() || decoded(path.posix.basename(new URL(next).pathname)) || 'picture')
  if (isInLink) return [{ from, to, text: words }]
  const alt = destination ? body.slice(from + 2, body.lastIndexOf('](', destination.from)) : ''
  // The author's own words stay where they may stand between the brackets of a link.
  if (!destination || alt.trim() === '' || /[[\]<]|https?:|www\./.test(alt))
    return [{ from, to, text: `[${bareWords(words)}](${next})` }]
  return [
    { from, to: from + 1, text: '' },
    { ...destination, text: next },
  ]
}

/** An address as the words of a link would be a link in a link. */
function bareWords(words: string): string {
  return words.replace(/^https?:\/\/(?:www\.)?/i, '')
}

/** A reference to a picture that is missing becomes one to where it was. */
export function pictureReferenceEdits(node: ImageReference, isInLink: boolean, { definitions }: BodyContext): Edit[] {
  const definition = definitions.get(node.identifier)
  const { from, to } = spanOf(node)
  if (!definition?.isMissingPicture) return definition?.isText ? [{ from, to, text: linkText(node.alt ?? '') }] : []
  return isInLink ? [{ from, to, text: linkText(node.alt ?? 'picture') }] : [{ from, to: from + 1, text: '' }]
}
