import { misleading } from '#lib/check/bytes/look-alike.ts'
import type { CheckedDocument } from '#lib/check/document.ts'
import { allTexts } from '#lib/check/front-matter/values.ts'
import type { Report } from '#lib/check/place.ts'
import { unpublishedUntil } from '#lib/check/unpublished.ts'
import { isOutOfDate } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { projectProblem, type Site } from './site-facts.ts'

/** How far local time can be ahead of UTC, in milliseconds. */
const furthestAhead = 14 * 60 * 60_000

const repositories = ['Maintainer.projects', 'Maintainer.formerProjects', 'ProjectReleases.project']

export function checkValues(document: CheckedDocument, site: Site, report: Report) {
  const now = site.now.getTime()
  let isOldReported = false
  for (const { place, key, field, value } of allTexts(document)) {
    const { text } = value
    const named = (message: string) => `${key}: ${quote(text, 200)} ${message}`
    const host = /^https?:\/\//.test(text) && URL.canParse(text) ? misleading(text) : undefined
    if (host) report(host.rule, value, named(host.message))
    const unknown = referenceProblem(place, text, site)
    if (unknown) report('document/reference-unknown', value, named(unknown))
    const isAhead =
      field.type === 'date' && !field.mayBeAhead && Date.parse(text) > now + furthestAhead
    if (isAhead && unpublishedUntil(document, site.now) === undefined) {
      const message = named('is in the future; write today or an earlier date')
      report('front-matter/value-doubtful', value, message)
    }
    if (isOldReported || place !== 'Sources.sources.asOf' || !isOutOfDate(text, now)) continue
    // Report old sources once: one command updates them all.
    isOldReported = true
    const message = named('is more than 60 days ago; run npm run sync')
    report('sources/out-of-date', value, message)
  }
}

function referenceProblem(place: string, text: string, site: Site) {
  if (repositories.includes(place)) return projectProblem(text.replace(/\/.*/, ''), site)
  if (place === 'Releases.releases.post') return postProblem(text, site)
  if (place === 'Search.answers.to') return answerProblem(text, site)
  return undefined
}

function answerProblem(address: string, { documents, published }: Site) {
  const links = documents.flatMap(allTexts).filter(({ place }) => place === 'Links.links.url')
  const known = [...published, ...links.map(({ value }) => value.text)]
  if (known.includes(address)) return undefined
  const near = nearest(address, known)
  return `is neither a page of this site nor a link in links/; ${near ? `write ${near}` : 'correct it, or add the link'}`
}

function postProblem(slug: string, { addresses, pageOwners, now }: Site) {
  const post = pageOwners.get(routes.post(slug))
  if (post)
    return unpublishedUntil(post, now) === 'draft'
      ? `is a draft; publish ${post.path}, or remove the line`
      : undefined
  const slugs = addresses.flatMap(({ key, value }) => (key === 'slug' ? value.text : []))
  const near = nearest(slug, slugs)
  return `is not the slug of a post; ${near ? `write ${near}` : 'write the slug of a post, or remove the line'}`
}
