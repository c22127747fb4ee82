import type { Content } from './across.ts'
import { readAddress } from './addresses.ts'
import type { CheckedDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { besides, nearestFile } from './links.ts'
import type { Place, Report } from './place.ts'
import { textOf } from './values.ts'
import { quote } from './words.ts'

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
  { contentDir, files, asset }: Content,
  report: Report,
): void {
  const address = readAddress(url, 'picture')
  const named = (message: string) => `${thing}: ${quote(url, 120)} ${message}`
  if (address.kind === 'wrong') return report(place, address.message.replace(/^picture:/, `${thing}:`))
  if (address.kind !== 'file')
    return report(place, named('is no path of a file; save the picture beside the document and write ./its-name.png'))
  const file = besides(document.path, address.path)
  if (file === undefined)
    return report(
      place,
      named('leads out of the content folder; save the picture beside the document and write ./its-name.png'),
    )
  if (!files.has(file))
    return report(
      place,
      named(
        `leads to no file; ${nearestFile(
          file,
          document,
          [...files].filter((name) => pictureLike.test(name)),
        )}`,
      ),
    )
  const { problem } = asset(contentDir, file)
  if (problem) report(place, named(problem.message), problem.severity)
}

/** Every SVG below posts/: whoever opens one by itself opens a page of this site. */
export function checkSvgs({ contentDir, files, asset }: Content): Finding[] {
  return [...files]
    .filter((file) => /\.svg$/i.test(file))
    .flatMap((file) => asset(contentDir, file).findings.map((finding) => ({ ...finding, path: file })))
}
