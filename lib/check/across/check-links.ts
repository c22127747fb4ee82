import type { CheckedDocument } from '#lib/check/document.ts'
import { problemOfAsset } from '#lib/check/files/assets.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import type { Place, Report } from '#lib/check/place.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { mainAddressOf } from '#lib/site/file-routes.ts'
import { parseGithubUrl } from '#lib/site/github.ts'
import { decodeAddress, type LinkTarget, linkTarget } from '#lib/site/link-target.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { nearestFile, nearestPath, readAddress } from './addresses.ts'
import { type Content, projectProblem, type Site } from './site-facts.ts'

type From = { document: CheckedDocument; content: Content; site: Site }

/** A problem of a link; in the message, `words` follow the link. */
type LinkProblem = { rule: RuleId; words: string }

const dead = (words: string): LinkProblem => ({ rule: 'link/not-found', words })
const unpublished = (words: string): LinkProblem => ({ rule: 'link/to-unpublished', words })

export function checkLinks(from: From, report: Report) {
  for (const { tag, url, ...place } of from.document.body?.destinations ?? []) {
    if (tag !== 'a') continue
    const address = readAddress(url, 'link')
    const known = address.kind === 'outside' ? address.warning : address
    if (known && 'rule' in known) {
      report(known.rule, place, known.message)
      continue
    }
    const problem =
      address.kind === 'local'
        ? localProblem(linkTarget(url, from.document.path), from)
        : repositoryProblem(url, from.site)
    if (problem) report(problem.rule, place, `link: ${quote(url, 120)} ${problem.words}`)
  }
}

/**
 * An unknown repository of the organisation is probably misspelt, unless the site has no projects.
 */
function repositoryProblem(url: string, site: Site): LinkProblem | undefined {
  const { repository = '' } = site.projects.size > 0 ? parseGithubUrl(url) : {}
  const words =
    repository === '' ? undefined : projectProblem(repository.replace(/\.git$/, ''), site)
  return words === undefined ? undefined : { rule: 'link/repository-unknown', words }
}

function localProblem(target: LinkTarget, from: From): LinkProblem | undefined {
  if (target.kind === 'outside') return undefined
  const anchor = target.suffix.replace(/^[^#]*#?/, '')
  if (target.kind === 'anchor') return anchorProblem(anchor, from.document)
  const path = target.kind === 'file' ? target.file : decodeAddress(target.path)
  const meant =
    target.kind === 'file'
      ? [path, `${path.replace(/\/$/, '')}/index.md`]
      : [path, `${path}/`, mainAddressOf(path)]
  const document = meant
    .map((one) => from.site.pageOwners.get(one))
    .find((owner) => owner !== undefined)
  if (document) return unpublishedProblem(document, from) ?? anchorProblem(anchor, document)
  return target.kind === 'file' ? fileProblem(path, from) : pageProblem(path, meant, from)
}

/** Looks for an anchor as written and then decoded, as browsers do (HTML, 7.4.6.4). */
function anchorProblem(written: string, { path, body }: CheckedDocument): LinkProblem | undefined {
  const anchor = decodeAddress(written)
  if (!body || /^(?:top)?$/i.test(anchor) || body.anchors.has(written) || body.anchors.has(anchor))
    return undefined
  const near = nearest(anchor, body.anchors)
  const some = [...body.anchors].slice(0, 8).map((name) => `#${clean(name)}`)
  const known =
    some.length > 0
      ? `its anchors are ${some.join(', ')}`
      : 'it has no heading, so leave the anchor out'
  return dead(
    `leads to an anchor that ${path} does not have; ${near ? `write ${quote(`#${near}`, 1000)}` : known}`,
  )
}

function unpublishedProblem(
  target: CheckedDocument,
  { document, site }: From,
): LinkProblem | undefined {
  const until = site.waits(target)
  if (until === undefined || target === document || site.waits(document) === 'draft')
    return undefined
  if (until === 'draft')
    return unpublished(`leads to ${target.path}, a draft; publish it first, or leave the link out`)
  // A scheduled post may link to one that is published with it or before.
  const own = document.collection.name === 'Post' ? textOf(document.values, 'date') : undefined
  if (own && Date.parse(own.text) >= until) return undefined
  const date = textOf(target.values, 'date')?.text
  return unpublished(
    `leads to ${target.path}, which is kept back until ${date}; link to it from then on`,
  )
}

function pageProblem(
  path: string,
  meant: readonly string[],
  { document, site }: From,
): LinkProblem | undefined {
  const known = site.waits(document) === undefined ? site.published : site.all
  if (meant.some((one) => known.has(one))) return undefined
  if (meant.some((one) => site.all.has(one)))
    return unpublished('leads to a page of drafts alone; publish one, or leave the link out')
  const near = nearestPath(path.replace(/\/?$/, '/'), site.all)
  if (near) return dead(`leads to no page; write ${quote(near, 1000)}`)
  const advice = path.startsWith('/docs/')
    ? `if the page of falco.org is meant, write https://falco.org${path}`
    : 'write the path of a page such as /blog/, or of a file such as ./other-post.md'
  return dead(`leads to no page of this site; ${advice}`)
}

/** Whether the path of a file leads out of the content folder. */
const isOutside = (file: string) => /^\.\.(?:\/|$)/.test(file)

function fileProblem(file: string, { document, content }: From): LinkProblem | undefined {
  if (isOutside(file))
    return dead('leads out of the content folder; write the path of a file within it')
  if (!content.files.has(file))
    return dead(`leads to no file; ${nearestFile(file, document, [...content.files])}`)
  if (/^readme\.md$/i.test(file))
    return dead(`leads to ${file}, which is not published; use its full address on GitHub`)
  // A broken Markdown file has findings of its own.
  const problem = file.endsWith('.md') ? undefined : problemOfAsset(file, content.assets)
  if (!problem || severityOf(problem.rule) !== 'error') return undefined
  return { rule: problem.rule, words: problem.message }
}

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i

export function checkPictures(from: From, report: Report) {
  const { body, values } = from.document
  for (const { tag, url, ...place } of body?.destinations ?? [])
    if (tag === 'img') checkPicture('picture', url, place, from, report)
  const cover = textOf(values, 'cover')
  if (cover) checkPicture('cover', cover.text, cover, from, report)
}

function checkPicture(
  thing: 'picture' | 'cover',
  url: string,
  place: Place,
  { document, content }: From,
  report: Report,
) {
  const address = readAddress(url, thing)
  if (address.kind === 'wrong') return report(address.rule, place, address.message)
  const wrong = (rule: RuleId, words: string) =>
    report(rule, place, `${thing}: ${quote(url, 120)} ${words}`)
  const target = linkTarget(url, document.path)
  if (target.kind !== 'file' || isOutside(target.file)) {
    const advice = 'save it beside the document and write ./its-name.png'
    return wrong(
      'picture/not-found',
      `is no path of a file, or leads out of the content folder; ${advice}`,
    )
  }
  const { file } = target
  if (!content.files.has(file)) {
    const pictures = [...content.files].filter((name) => pictureLike.test(name))
    return wrong('picture/not-found', `leads to no file; ${nearestFile(file, document, pictures)}`)
  }
  if (fileKind(file) !== 'picture')
    return wrong(
      'picture/format-unknown',
      'is no picture that every browser shows; save it as .png, .jpg, .webp, .gif, .avif or .svg',
    )
  const problem = problemOfAsset(file, content.assets)
  if (problem) wrong(problem.rule, problem.message)
}
