import path from 'node:path'
import { misleading } from '#lib/check/bytes/look-alike.ts'
import type { CheckedDocument } from '#lib/check/document.ts'
import { type Place, type Problem, type Report, severityOf } from '#lib/check/finding.ts'
import { textValue } from '#lib/check/front-matter/values.ts'
import { fileKind } from '#lib/media/media-types.ts'
import { parseGithubUrl } from '#lib/site/github.ts'
import { decodeAddress, linkTarget } from '#lib/site/link-target.ts'
import { mainAddressOf } from '#lib/site/routes.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { type DestinationKind, readAddress } from './addresses.ts'
import { projectProblem } from './check-values.ts'
import type { Site } from './site-facts.ts'

export function checkDestinations(document: CheckedDocument, site: Site, report: Report) {
  const check = (thing: DestinationKind, url: string, place: Place) => {
    const address = readAddress(url, thing)
    if (typeof address === 'object')
      return report(address.rule, place, `${thing}: ${address.message}`)
    const problem =
      address === 'outside'
        ? (misleading(url) ?? previewProblem(url, site) ?? repositoryProblem(url, site))
        : (thing === 'link' ? linkProblem : pictureProblem)(url, document, site)
    if (problem) report(problem.rule, place, `${thing}: ${quote(url, 120)} ${problem.message}`)
  }
  for (const { tag, url, ...place } of document.body?.destinations ?? [])
    check(tag === 'a' ? 'link' : 'picture', url, place)
  const cover = textValue(document.values, 'cover')
  if (cover) check('cover', cover.text, cover)
}

// In a finding, each message follows the link: `'./x.md' leads to no file`.
const dead = (message: string): Problem => ({ rule: 'link/not-found', message })
const unpublished = (message: string): Problem => ({ rule: 'link/to-unpublished', message })
const noPicture = (message: string): Problem => ({ rule: 'picture/not-found', message })

/** Reports a URL of the local preview; other localhost URLs are examples in tutorials. */
function previewProblem(url: string, { all }: Site) {
  const [, path = ''] = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/[^?#]+)/.exec(url) ?? []
  return all.has(path)
    ? dead(`leads to the reader's own machine; write ${quote(path, 1000)}`)
    : undefined
}

/** Reports a Falco repository that is not among the site's projects, if the site has projects. */
function repositoryProblem(url: string, site: Site): Problem | undefined {
  const repository = parseGithubUrl(url).repository?.replace(/\.git$/, '')
  const message = repository && site.projects.size > 0 && projectProblem(repository, site)
  return message ? { rule: 'link/repository-unknown', message } : undefined
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
    : pageProblem(path, meant, from, site)
}

/** Reports a missing anchor. Browsers look for anchors as written, then decoded (HTML, 7.4.6.4). */
function anchorProblem(url: string, { path, body }: CheckedDocument) {
  const [, before = '', written = ''] = /^([^#]*)#?(.*)$/s.exec(url) ?? []
  const anchor = decodeAddress(written)
  if (!body || /^(?:top)?$/i.test(anchor) || body.anchors.has(written) || body.anchors.has(anchor))
    return undefined
  const near = nearest(anchor, body.anchors)
  const some = [...body.anchors].slice(0, 8).map((name) => `#${clean(name)}`)
  const known = some.length > 0 ? `write one of ${some.join(', ')}` : 'remove the anchor'
  const advice = near ? `write ${quote(`${before}#${near}`, 1000)}` : known
  return dead(`leads to an anchor that ${path} does not have; ${advice}`)
}

function unpublishedProblem(target: CheckedDocument, from: CheckedDocument) {
  const { until } = target
  const own = from.until
  if (until === undefined || target === from || own === 'draft') return undefined
  if (until === 'draft')
    return unpublished(`leads to ${target.path}, a draft; publish it first, or remove the link`)
  // A scheduled post may link to a post that will be published at the same time or earlier.
  if (own !== undefined && own >= until) return undefined
  const date = textValue(target.values, 'date')?.text
  const found = `leads to ${target.path}, which is scheduled for ${date}`
  return unpublished(`${found}; add the link after that date`)
}

function pageProblem(path: string, meant: readonly string[], from: CheckedDocument, site: Site) {
  const known = from.until === undefined ? site.published : site.all
  if (meant.some((one) => known.has(one))) return undefined
  if (meant.some((one) => site.all.has(one)))
    return unpublished(
      'leads to a page whose posts are drafts or scheduled; remove the link until one is published',
    )
  const near = nearestPath(path.replace(/\/?$/, '/'), site.all)
  if (near) return dead(`leads to no page; write ${quote(near, 1000)}`)
  const advice = path.startsWith('/docs/')
    ? `if the page of falco.org is meant, write https://falco.org${path}`
    : 'write the path of a page such as /blog/, or of a file such as ./other-post.md'
  return dead(`leads to no page of this site; ${advice}`)
}

const isOutside = (file: string) => /^\.\.(?:\/|$)/.test(file)

function fileProblem(file: string, from: CheckedDocument, site: Site) {
  if (isOutside(file))
    return dead('leads out of the content folder; write the path of a file within it')
  if (!site.files.has(file))
    return dead(`leads to no file; ${nearestFile(file, from, [...site.files])}`)
  if (/^readme\.md$/i.test(file))
    return dead(`leads to ${file}, which is not published; use its full address on GitHub`)
  // Problems of a linked Markdown file are reported in that file.
  const problem = file.endsWith('.md') ? undefined : site.assets.get(file)?.problem
  return problem && severityOf(problem.rule) === 'error' ? problem : undefined
}

const pictureLike = /\.(?:a?png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i

function pictureProblem(url: string, from: CheckedDocument, site: Site): Problem | undefined {
  const target = linkTarget(url, from.path)
  if (target.kind !== 'file' || isOutside(target.file)) {
    const advice = 'save it beside the document and write ./its-name.png'
    return noPicture(`is not the path of a file in the content folder; ${advice}`)
  }
  const { file } = target
  if (!site.files.has(file)) {
    const pictures = [...site.files].filter((name) => pictureLike.test(name))
    return noPicture(`leads to no file; ${nearestFile(file, from, pictures)}`)
  }
  if (fileKind(file) !== 'picture') {
    const advice = 'save it as .png, .jpg, .webp, .gif, .avif or .svg'
    const message = `is not a picture that every browser shows; ${advice}`
    return { rule: 'picture/format-unknown', message }
  }
  return site.assets.get(file)?.problem
}

const { basename, dirname, relative } = path.posix

const hostLike = /^(?:www\.|[\w.-]+\.(?:com|dev|io|net|org)(?:\/|$))/i

function nearestFile(file: string, from: { path: string }, candidates: readonly string[]) {
  const fromHere = (path: string) => relative(dirname(from.path), path)
  const near = nearestPath(file, candidates)
  const isAlias = fromHere(file).startsWith('@site/')
  const put = isAlias
    ? `save the file beside the post and write './${basename(file)}'`
    : `put the file at ${quote(file, 1000)}`
  if (near) return `write ${quote(fromHere(near).replace(/^(?!\.)/, './'), 1000)}, or ${put}`
  if (!isAlias && fromHere(file).includes('@')) return 'write mailto: before an e-mail address'
  const isHost = hostLike.test(fromHere(file))
  return `${put}, or ${isHost ? 'write https:// before the name of the host' : 'correct the path'}`
}

/**
 * The candidate that the author of a wrong path most likely meant. Compares names of files first,
 * since all paths in a folder are similar. Numbers must be equal: `step-2` is no misspelt `step-1`.
 */
function nearestPath(path: string, candidates: Iterable<string>) {
  const wanted = lastPart(path)
  const digits = wanted.replace(/\D/g, '')
  const alike = [...candidates].filter((one) => lastPart(one).replace(/\D/g, '') === digits)
  const name = wanted.length > 2 ? nearest(wanted, new Set(alike.map(lastPart))) : wanted
  const named = alike.filter((one) => lastPart(one) === name)
  return nearest(path, named) ?? (named.length === 1 ? named[0] : undefined)
}

/** The name of a file or page without extension; for `index.md`, the name of its folder. */
const lastPart = (path: string) =>
  basename(path.replace(/\/(?:index\.md)?$/, '')).replace(/\.\w+$/, '')
