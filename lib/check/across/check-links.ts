import type { CheckedDocument } from '#lib/check/document.ts'
import { problemOfAsset } from '#lib/check/files/assets.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import type { Place, Report } from '#lib/check/place.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { mainAddressOf } from '#lib/site/file-routes.ts'
import { parseGithubUrl } from '#lib/site/github.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import {
  type Address,
  besides,
  decoded,
  nearestFile,
  nearestPath,
  readAddress,
} from './addresses.ts'
import { type Content, projectProblem, type Site } from './site-facts.ts'

type From = { document: CheckedDocument; content: Content; site: Site }

/** What is wrong with a link; in the message, `words` follow the link. */
type LinkProblem = { rule: RuleId; words: string }

const dead = (words: string): LinkProblem => ({ rule: 'link/not-found', words })
const unpublished = (words: string): LinkProblem => ({ rule: 'link/to-unpublished', words })

export function checkLinks(from: From, report: Report): void {
  for (const { tag, url, ...place } of from.document.body?.destinations ?? []) {
    if (tag !== 'a') continue
    const address = readAddress(url, 'link')
    const known =
      address.kind === 'wrong' ? address : address.kind === 'outside' ? address.warning : undefined
    if (known) report(known.rule, place, known.message)
    const problem =
      'path' in address ? localProblem(address, from) : repositoryProblem(url, from.site)
    if (problem && !known) report(problem.rule, place, `link: ${quote(url, 120)} ${problem.words}`)
  }
}

/**
 * A repository of the organisation without a page here is most likely misspelt; a site may have no
 * projects at all.
 */
function repositoryProblem(url: string, site: Site): LinkProblem | undefined {
  const { repository = '' } = site.projects.size > 0 ? parseGithubUrl(url) : {}
  const words =
    repository === '' ? undefined : projectProblem(repository.replace(/\.git$/, ''), site)
  return words === undefined ? undefined : { rule: 'link/repository-unknown', words }
}

function localProblem(
  { kind, path, anchor }: Extract<Address, { path: string }>,
  from: From,
): LinkProblem | undefined {
  if (kind === 'anchor') return anchorProblem(anchor, from.document)
  const file = kind === 'file' ? besides(from.document.path, path) : undefined
  const meant =
    file === undefined
      ? [path, `${path}/`, mainAddressOf(path)]
      : [file, `${file.replace(/\/$/, '')}/index.md`]
  const target = meant
    .map((one) => from.site.pageOwners.get(one))
    .find((document) => document !== undefined)
  if (target) return waitProblem(target, from) ?? anchorProblem(anchor, target)
  return kind === 'file' ? fileProblem(file, from) : pageProblem(path, meant, from)
}

/**
 * What is wrong with an anchor, which is looked for as written and then decoded, as browsers do
 * (HTML, 7.4.6.4).
 */
function anchorProblem(written: string, { path, body }: CheckedDocument): LinkProblem | undefined {
  const anchor = decoded(written)
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

function waitProblem(target: CheckedDocument, { document, site }: From): LinkProblem | undefined {
  const until = site.waits(target)
  if (until === undefined || target === document || site.waits(document) === 'draft')
    return undefined
  if (until === 'draft')
    return unpublished(`leads to ${target.path}, a draft; publish it first, or leave the link out`)
  // A scheduled post may link to one that is published at the same time or earlier.
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

function fileProblem(
  file: string | undefined,
  { document, content }: From,
): LinkProblem | undefined {
  if (file === undefined)
    return dead('leads out of the content folder; write the path of a file within it')
  if (!content.files.has(file))
    return dead(`leads to no file; ${nearestFile(file, document, [...content.files])}`)
  if (/^readme\.md$/i.test(file))
    return dead(`leads to ${file}, which is not published; use its full address on GitHub`)
  // A Markdown file that is broken has findings of its own, so the link to it needs none.
  const problem = file.endsWith('.md') ? undefined : problemOfAsset(file, content.assets)
  if (!problem || severityOf(problem.rule) !== 'error') return undefined
  return { rule: problem.rule, words: problem.message }
}

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i

export function checkPictures(from: From, report: Report): void {
  const { body, values } = from.document
  for (const { tag, url, ...place } of body?.destinations ?? [])
    if (tag === 'img') checkPicture('picture', url, place, from, report)
  const cover = textOf(values, 'cover')
  if (cover) checkPicture('cover', cover.text, cover, from, report)
}

function checkPicture(
  thing: string,
  url: string,
  place: Place,
  { document, content }: From,
  report: Report,
): void {
  const address = readAddress(url, 'picture')
  const wrong = (rule: RuleId, words: string): void =>
    report(rule, place, `${thing}: ${quote(url, 120)} ${words}`)
  if (address.kind === 'wrong')
    return report(address.rule, place, address.message.replace(/^picture:/, `${thing}:`))
  const file = address.kind === 'file' ? besides(document.path, address.path) : undefined
  if (file === undefined) {
    const advice = 'save it beside the document and write ./its-name.png'
    return wrong(
      'picture/not-found',
      `is no path of a file, or leads out of the content folder; ${advice}`,
    )
  }
  if (!content.files.has(file)) {
    const pictures = [...content.files].filter((name) => pictureLike.test(name))
    return wrong('picture/not-found', `leads to no file; ${nearestFile(file, document, pictures)}`)
  }
  const formats = 'save it as .png, .jpg, .webp, .gif, .avif or .svg'
  if (fileKind(file) !== 'picture')
    return wrong('picture/format-unknown', `is no picture that every browser shows; ${formats}`)
  const problem = problemOfAsset(file, content.assets)
  if (problem) wrong(problem.rule, problem.message)
}
