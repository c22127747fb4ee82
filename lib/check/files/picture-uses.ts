import { besides, nearestFile, readAddress } from '#lib/check/across/addresses.ts'
import type { Content } from '#lib/check/across/site-facts.ts'
import type { CheckedDocument } from '#lib/check/document.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import type { Place, Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { quote } from '#lib/text/message-format.ts'
import { problemOfAsset } from './assets.ts'

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i

/** Checks each picture that a document shows, and its cover. */
export function checkPictures(document: CheckedDocument, content: Content, report: Report): void {
  for (const { tag, url, ...place } of document.body?.destinations ?? []) {
    if (tag === 'img') checkPicture('picture', url, place, document, content, report)
  }
  const cover = textOf(document.values, 'cover')
  if (cover) checkPicture('cover', cover.text, cover, document, content, report)
}

function checkPicture(
  thing: string,
  url: string,
  place: Place,
  document: CheckedDocument,
  { files, assets }: Content,
  report: Report,
): void {
  const address = readAddress(url, 'picture')
  const wrong = (rule: RuleId, message: string): void => report(rule, place, `${thing}: ${quote(url, 120)} ${message}`)
  if (address.kind === 'wrong') return report(address.rule, place, address.message.replace(/^picture:/, `${thing}:`))
  const file = address.kind === 'file' ? besides(document.path, address.path) : undefined
  if (file === undefined) {
    const advice = 'save it beside the document and write ./its-name.png'
    return wrong('picture/not-found', `is no path of a file, or leads out of the content folder; ${advice}`)
  }
  if (!files.has(file)) {
    const pictures = [...files].filter((name) => pictureLike.test(name))
    return wrong('picture/not-found', `leads to no file; ${nearestFile(file, document, pictures)}`)
  }
  const formats = 'save it as .png, .jpg, .webp, .gif, .avif or .svg'
  if (fileKind(file) !== 'picture')
    return wrong('picture/format-unknown', `is no picture that every browser shows; ${formats}`)
  const problem = problemOfAsset(file, assets)
  if (problem) wrong(problem.rule, problem.message)
}
