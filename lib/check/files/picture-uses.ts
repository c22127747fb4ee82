import { readAddress } from '#lib/check/across/addresses.ts'
import type { Content } from '#lib/check/across/content.ts'
import { besides, nearestFile } from '#lib/check/across/near-files.ts'
import type { CheckedDocument } from '#lib/check/document.ts'
import type { Finding } from '#lib/check/finding.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import { type LateReport, type Place, type ReportIn, start } from '#lib/check/place.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { quote } from '#lib/text/message-format.ts'
import { problemOfAsset } from './assets.ts'
import { publishProblem } from './file-names.ts'

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i

/** Checks each picture that a document shows, and its cover. */
export function checkPictures(document: CheckedDocument, content: Content, report: LateReport): void {
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
  report: LateReport,
): void {
  const address = readAddress(url, 'picture')
  const named = (message: string) => `${thing}: ${quote(url, 120)} ${message}`
  if (address.kind === 'wrong') return report(address.rule, place, address.message.replace(/^picture:/, `${thing}:`))
  const file = address.kind === 'file' ? besides(document.path, address.path) : undefined
  if (file === undefined)
    return report(
      'picture/not-found',
      place,
      named(
        'is no path of a file, or leads out of the content folder; save it beside the document and write ./its-name.png',
      ),
    )
  if (!files.has(file))
    return report('picture/not-found', place, () => {
      const pictures = [...files].filter((name) => pictureLike.test(name))
      return named(`leads to no file; ${nearestFile(file, document, pictures)}`)
    })
  if (fileKind(file) !== 'picture')
    return report(
      'picture/format-unknown',
      place,
      named('is no picture that every browser shows; save it as .png, .jpg, .webp, .gif, .avif or .svg'),
    )
  const problem = problemOfAsset(file, assets)
  if (problem) report(problem.rule, place, named(problem.message))
}

/** What is wrong at the lines of a file itself: whoever opens a drawing opens a page of this site. */
export function checkAssets({ assets }: Content): Finding[] {
  return [...assets].flatMap(([file, { findings }]) => findings.map((finding) => ({ ...finding, path: file })))
}

/** A warning at each file that no document uses and that none could: somebody put it there for a reason. */
export function checkUnused({ assets, documents }: Content, report: ReportIn): void {
  const used = new Set(documents.flatMap(filesOf))
  for (const file of assets.keys()) {
    const problem = publishProblem(file)
    if (problem === undefined || used.has(file) || file.includes('/.')) continue
    report(file)('file/not-published', start, `file: is not published, and no document may use it: it ${problem}`)
  }
}

/** What a document shows or links to, by paths below the content folder. */
function filesOf(document: CheckedDocument): string[] {
  const cover = textOf(document.values, 'cover')
  const urls = [...(document.body?.destinations ?? []).map(({ url }) => url), ...(cover ? [cover.text] : [])]
  return urls.flatMap((url) => {
    const address = readAddress(url, 'link')
    const file = address.kind === 'file' ? besides(document.path, address.path) : undefined
    return file === undefined ? [] : [file]
  })
}
