import { checkPictures } from '#lib/check/files/picture-uses.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { checkLinks } from './check-links.ts'
import { checkValues } from './check-values.ts'
import { checkCollisions } from './collisions.ts'
import { checkPeople } from './people.ts'
import { type Content, siteOf } from './site-facts.ts'
import { checkPostTags } from './tags.ts'

/** Applies the rules that need more than one file. Returns the published addresses too. */
export function checkAcross(content: Content, report: ReportIn): { addresses: string[]; findings: Finding[] } {
  const { documents, now } = content
  const site = siteOf(documents, now)
  checkCollisions(site, report)
  checkPostTags(documents, report)
  checkPeople(documents, report)
  for (const document of documents) {
    checkValues(document, now, site, report(document.path))
    checkLinks({ document, content, site }, report(document.path))
    checkPictures(document, content, report(document.path))
  }
  // Findings of SVG files are reported even if no document uses the file: it can be opened directly.
  const inFiles = [...content.assets].flatMap(([path, { findings }]) =>
    findings.map((finding) => ({ ...finding, path })),
  )
  return { addresses: [...site.published], findings: inFiles }
}
