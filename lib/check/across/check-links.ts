import { type Place, type Problem, type Report, severityOf } from '#lib/check/diagnostic.ts'
import type { CheckedDocument } from '#lib/check/document.ts'
import { textValue } from '#lib/check/front-matter/values.ts'

import { fileKind } from '#lib/media/media-types.ts'
import { decodeAddress, linkTarget } from '#lib/site/addresses.ts'
import { mainAddressOf } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { type DestinationKind, nearestPath, noFile } from './missing-path.ts'
import type { Site } from './site-facts.ts'

export function checkDestinations(document: CheckedDocument, site: Site, report: Report) {
  const check = (kind: DestinationKind, url: string, place: Place) => {
    const problem = destinationProblem(kind, url, document, site)
    if (problem) report(problem.rule, place, `${kind}: ${quote(url, 120)} ${problem.message}`)
  }
  for (const { kind, url, ...place } of document.body?.destinations ?? []) check(kind, url, place)
  const cover = textValue(document.values, 'cover')
  if (cover) check('cover', cover.text, cover)
}

// Messages follow the link: `'./x.md' leads to no file`.
const dead = (message: string): Problem => ({ rule: 'link/not-found', message })
const unpublished = (message: string): Problem => ({ rule: 'link/to-unpublished', message })
const noPicture = (message: string): Problem => ({ rule: 'picture/not-found', message })

const savePicture = 'save the picture beside the post and write its path such as ./picture.png'

const malformed: Problem = {
  rule: 'address/invalid',
  message:
    "is not an address; write 'https://' once, in lower case, and a host, or 'mailto:', or a path " +
    "with '/' such as ./other-post.md",
}

function destinationProblem(
  kind: DestinationKind,
  url: string,
  from: CheckedDocument,
  site: Site,
): Problem | undefined {
  // Browsers ignore spaces and control characters around and in a scheme (URL Standard, 4.4).
  const bare = url.replace(/%(?:[01][0-9a-f]|20|7f)/gi, '').replace(/[\p{Cc}\s]/gu, '')
  if (bare === '' || /^(?:["'“‘]|%22|\/\/)|^[^?#]*(?:\\|%5c)/i.test(bare)) return malformed
  if (!/^[^/?#]*:/.test(bare))
    return kind === 'link' ? linkProblem(url, from, site) : pictureProblem(kind, url, from, site)
  // Browsers read 'https:x' as a path of the page's own site (URL Standard, 4.4, special relative).
  const isWeb = /^https?:\/\/(?!https?[:/])[^/\\]/.test(url) && URL.canParse(url)
  if (kind !== 'link') {
    const rule = isWeb ? 'picture/on-another-host' : 'address/invalid'
    return { rule, message: `is not the path of a file; ${savePicture}` }
  }
  if (url.startsWith('mailto:')) return undefined
  return isWeb ? undefined : malformed
}

function linkProblem(url: string, from: CheckedDocument, site: Site) {
  const target = linkTarget(url, from.path)
  if (target.kind === 'outside') return undefined
  if (target.kind === 'anchor') return anchorProblem(url, from)
  const path = target.kind === 'file' ? target.file : decodeAddress(target.path)
  const meant =
    target.kind === 'file'
      ? [path, `${path.replace(/\/$/, '')}/index.md`]
      : [path, `${path}/`, mainAddressOf(path)]
  const [document] = meant.flatMap((one) => site.pageOwners.get(one) ?? [])
  if (document) return unpublishedProblem(document, from) ?? anchorProblem(url, document)
  return target.kind === 'file'
    ? fileProblem(path, from, site)
    : // Only documents have a Markdown copy.
      pageProblem(path, path.endsWith('.md') ? [path] : meant, from, site)
}

/** Anchors that every page has, and those that a page has beside its text, such as page:content. */
const ownAnchor = /^(?:(?:top)?$|page:)/i

/** Browsers look for anchors as written, then decoded (HTML, 7.4.6.4). */
function anchorProblem(url: string, { path, body }: CheckedDocument) {
  const [, before = '', written = ''] = /^([^#]*)#?(.*)$/s.exec(url) ?? []
  const anchor = decodeAddress(written)
  if (!body || ownAnchor.test(anchor) || body.anchors.has(written) || body.anchors.has(anchor))
    return undefined
  const near = nearest(anchor, body.anchors)
  const advice = near ? `write ${quote(`${before}#${near}`, 1000)}` : 'remove or correct the anchor'
  return dead(`leads to an anchor that ${path} does not have; ${advice}`)
}

function unpublishedProblem(target: CheckedDocument, from: CheckedDocument) {
  const { until, path, values } = target
  const own = from.until
  if (until === undefined || target === from || own === 'draft') return undefined
  // A scheduled post may link to one that is published by then.
  if (until !== 'draft' && own !== undefined && own >= until) return undefined
  const date = textValue(values, 'date')?.text
  const state = until === 'draft' ? 'a draft' : `scheduled for ${date}`
  return unpublished(`leads to ${path}, which is ${state}; publish it first, or remove the link`)
}

function pageProblem(path: string, meant: readonly string[], from: CheckedDocument, site: Site) {
  const known = from.until === undefined ? site.published : site.all
  if (meant.some((one) => known.has(one))) return undefined
  if (meant.some((one) => site.all.has(one)))
    return unpublished('leads to a page whose posts are drafts or scheduled; remove the link')
  const near = nearestPath(path.replace(/\/?$/, '/'), known)
  const page = path.startsWith('/docs/') ? `https://falco.org${path}` : 'the path of another page'
  return dead(`leads to no page of this site; write ${near ? quote(near, 1000) : page}`)
}

const isOutside = (file: string) => /^\.\.(?:\/|$)/.test(file)

function fileProblem(file: string, from: CheckedDocument, site: Site) {
  if (isOutside(file)) return dead('leads out of the content folder; write a path within it')
  if (!site.files.has(file)) return dead(noFile('link', file, from, site.files))
  // Problems of a linked Markdown file are reported in that file.
  const problem = site.assets.get(file)?.problem
  const isError = problem && severityOf(problem.rule) === 'error'
  return isError && !file.endsWith('.md') ? problem : undefined
}

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i

function pictureProblem(
  kind: DestinationKind,
  url: string,
  from: CheckedDocument,
  site: Site,
): Problem | undefined {
  const target = linkTarget(url, from.path)
  if (target.kind !== 'file' || isOutside(target.file))
    return noPicture(`is not the path of a file in the content folder; ${savePicture}`)
  const { file } = target
  if (!site.files.has(file)) {
    const pictures = [...site.files].filter((name) => pictureLike.test(name))
    return noPicture(noFile(kind, file, from, pictures))
  }
  if (fileKind(file) === 'picture') return site.assets.get(file)?.problem
  const message = 'is no picture; save it as .png, .jpg, .webp, .gif, .avif or .svg'
  return { rule: 'picture/format-unknown', message }
}
