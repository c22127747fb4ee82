import { checkAssets, checkPictures, checkUnused } from '#lib/check/files/picture-uses.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { checkLinks } from './check-links.ts'
import { checkCollisions } from './collisions.ts'
import type { Content } from './content.ts'
import { checkDatesAhead } from './dates-ahead.ts'
import { checkPeople } from './people.ts'
import { checkProjects } from './projects.ts'
import { siteOf } from './site-facts.ts'
import { checkSources } from './sources.ts'
import { checkPostTags } from './tags.ts'

/** Rules that need more than one file; gives the addresses that are published. */
export function checkAcross(content: Content, report: ReportIn): { addresses: string[]; findings: Finding[] } {
  const { documents, now } = content
  const site = siteOf(documents, now)
  checkCollisions(site.own, site.claims, report)
  checkPostTags(
    documents.filter(({ collection }) => collection.name === 'Post'),
    report,
  )
  checkPeople(documents, report)
  checkProjects(documents, site, report)
  checkSources(documents, now, report)
  checkDatesAhead(documents, now, report)
  for (const document of documents) {
    checkLinks(document, content, site, report(document.path))
    checkPictures(document, content, report(document.path))
  }
  checkUnused(content, report)
  return { addresses: [...site.published, ...site.files.published], findings: checkAssets(content) }
}
