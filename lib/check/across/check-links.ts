import type { CheckedDocument } from '#lib/check/document.ts'
import { problemOfAsset } from '#lib/check/files/assets.ts'
import { timeOf } from '#lib/check/front-matter/dates.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import type { Destination } from '#lib/check/markdown/reading.ts'
import type { LateReport, Message } from '#lib/check/place.ts'
import { type RuleId, severityOf } from '#lib/check/rules.ts'
import { parseGithubUrl } from '#lib/site/github.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { projectSlug } from '#schema/project.ts'
import { type Address, decoded, readAddress } from './addresses.ts'
import { checkValues } from './check-values.ts'
import type { Content } from './content.ts'
import { besides, nearestFile } from './near-files.ts'
import type { Site } from './site-facts.ts'

/** A rule, and words that are made when they are shown. */
type LinkProblem = { rule: RuleId; message: Message }

/** Follows the links of one document. */
export function checkLinks(document: CheckedDocument, content: Content, site: Site, report: LateReport): void {
  for (const destination of document.body?.destinations ?? []) {
    if (destination.tag !== 'a') continue
    const address = readAddress(destination.url, 'link')
    const problem = problemOf(address, destination, document, content, site)
    if (problem) report(problem.rule, destination, problem.message)
  }
  checkValues(document.values, report)
}

function problemOf(
  address: Address,
  { url }: Destination,
  document: CheckedDocument,
  content: Content,
  site: Site,
): LinkProblem | undefined {
  switch (address.kind) {
    case 'wrong':
      return address
    case 'outside':
      return address.warning ?? repositoryProblem(url, site)
    case 'anchor':
      return anchorProblem(address.anchor, document, url)
    case 'site':
      return pageProblem(address, document, site, url)
    case 'file':
      return fileProblem(address, document, content, site, url)
  }
}

/** A repository of the organisation that has no page here is most likely misspelt; a site without projects knows of none. */
function repositoryProblem(url: string, site: Site): LinkProblem | undefined {
  const repository = parseGithubUrl(url).repository?.replace(/\.git$/, '')
  if (!repository || site.projects.size === 0 || site.projects.has(projectSlug(repository))) return undefined
  return {
    rule: 'link/repository-unknown',
    message: () => {
      const near = nearest(projectSlug(repository), site.projects)
      const file = `projects/${projectSlug(repository)}.md`
      return `link: ${quote(url, 120)} leads to the repository ${quote(repository)}, which is no project here; ${near ? `write ${near}, or add ${file}` : `correct its name, or add ${file}`}`
    },
  }
}

/** Anchors are looked for as written and then decoded, as browsers do (HTML, 7.4.6.4). */
function anchorProblem(written: string, document: CheckedDocument, url: string): LinkProblem | undefined {
  const anchor = decoded(written)
  if (anchor === '' || anchor.toLowerCase() === 'top' || !document.body) return undefined
  const { anchors } = document.body
  if (anchors.has(written) || anchors.has(anchor)) return undefined
  return {
    rule: 'link/not-found',
    message: () =>
      `link: ${quote(url, 120)} leads to an anchor that ${document.path} does not have; ${anchorAdvice(anchor, anchors)}`,
  }
}

function anchorAdvice(anchor: string, anchors: ReadonlySet<string>): string {
  const near = nearest(anchor, anchors)
  if (near) return `write ${quote(`#${near}`)}`
  const known = [...anchors].slice(0, 8).map((name) => `#${clean(name)}`)
  return known.length > 0
    ? `its anchors are ${known.join(', ')}`
    : 'there is no heading to lead to, so leave the anchor out'
}

type Local = Extract<Address, { path: string }>

function pageProblem(
  { path: written, anchor }: Local,
  from: CheckedDocument,
  site: Site,
  url: string,
): LinkProblem | undefined {
  const folder = `${written.replace(/\/$/, '')}/`
  const page = site.all.has(written) ? written : folder
  const target = site.documents.get(page)
  const isFile = site.files.all.has(written)
  const isKnown = isFile || site.all.has(page)
  if (target?.body && isKnown) return hiddenProblem(target, from, site, url) ?? anchorProblem(anchor, target, url)
  if (isKnown) {
    if (site.published.has(page) || site.files.published.has(written) || site.hidden(from)) return undefined
    return {
      rule: 'link/to-unpublished',
      message: `link: ${quote(url, 120)} leads to a page of drafts alone, which is not published; publish one, or leave the link out`,
    }
  }
  return { rule: 'link/not-found', message: () => pageAdvice(page, written, site, url) }
}

function pageAdvice(page: string, written: string, site: Site, url: string): string {
  const near = nearest(page, site.all)
  if (near) return `link: ${quote(url, 120)} leads to no page; write ${quote(near)}`
  const advice = page.startsWith('/docs/')
    ? `if the page of falco.org is meant, write https://falco.org${written}`
    : 'write the path of a page such as /blog/, or of a file such as ./other-post.md'
  return `link: ${quote(url, 120)} leads to no page of this site; ${advice}`
}

function hiddenProblem(
  target: CheckedDocument,
  from: CheckedDocument,
  site: Site,
  url: string,
): LinkProblem | undefined {
  if (target === from || target.collection.name !== 'Post' || site.hidden(from) === 'draft') return undefined
  const why = site.hidden(target)
  if (why === 'draft')
    return {
      rule: 'link/to-unpublished',
      message: `link: ${quote(url, 120)} leads to ${target.path}, a draft, which is not published; publish it first, or leave the link out`,
    }
  const date = textOf(target.values, 'date')
  const own = textOf(from.values, 'date')
  const isEarlier = from.collection.name !== 'Post' || !own || !date || timeOf(own.text) < timeOf(date.text)
  if (why === 'later' && isEarlier)
    return {
      rule: 'link/to-unpublished',
      message: `link: ${quote(url, 120)} leads to ${target.path}, which is kept back until ${date?.text}; link to it from then on`,
    }
  return undefined
}

function fileProblem(
  { path: written, anchor }: Local,
  from: CheckedDocument,
  { files, assets }: Content,
  site: Site,
  url: string,
): LinkProblem | undefined {
  const file = besides(from.path, written)
  if (file === undefined)
    return {
      rule: 'link/not-found',
      message: `link: ${quote(url, 120)} leads out of the content folder; write the path of a file within it`,
    }
  const page = [file, `${file.replace(/\/$/, '')}/index.md`].find((candidate) => site.addresses.has(candidate))
  const address = page && site.addresses.get(page)
  const target = address && site.documents.get(address)
  if (target) return hiddenProblem(target, from, site, url) ?? anchorProblem(anchor, target, url)
  // A document that is broken itself says so itself.
  if (/\.md$/.test(file) && files.has(file)) {
    return /^readme\.md$/i.test(file)
      ? {
          rule: 'link/not-found',
          message: `link: ${quote(url, 120)} leads to ${file}, which is not published; use its full address on GitHub`,
        }
      : undefined
  }
  if (files.has(file)) {
    const problem = problemOfAsset(file, assets)
    return problem && severityOf(problem.rule) === 'error'
      ? { rule: problem.rule, message: `link: ${quote(url, 120)} ${problem.message}` }
      : undefined
  }
  return {
    rule: 'link/not-found',
    message: () => `link: ${quote(url, 120)} leads to no file; ${nearestFile(file, from, [...files])}`,
  }
}
