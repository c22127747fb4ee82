import type { SiteAddresses } from '../address-list.ts'
import type { createAssets } from './assets.ts'
import { checkCollisions } from './collisions.ts'
import type { CheckedDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { checkLinks } from './links.ts'
import { checkPeople } from './people.ts'
import { checkPictures, checkSvgs } from './pictures.ts'
import type { ReportIn } from './place.ts'
import { checkProjects } from './projects.ts'
import { siteOf } from './site.ts'
import { checkTags } from './tags.ts'

/** A content folder as the rules that span files see it. */
export type Content = {
  contentDir: string
  /** Every readable file, by its path below the content folder. */
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  asset: ReturnType<typeof createAssets>
}

/** Rules that need more than one file, and the addresses that all files make. */
export function checkAcross(content: Content): { findings: Finding[]; addresses: SiteAddresses } {
  const findings: Finding[] = []
  const report: ReportIn =
    (path) =>
    ({ line, column }, message, severity = 'error') => {
      findings.push({ path, line, column, severity, message })
    }
  const { documents, now } = content
  const site = siteOf(documents, now)
  checkCollisions(site.own, site.claims, report)
  checkTags(
    documents.filter(({ collection }) => collection.name === 'Post'),
    report,
  )
  checkPeople(documents, report)
  checkProjects(documents, site, report)
  for (const document of documents) {
    checkLinks(document, content, site, report(document.path))
    checkPictures(document, content, report(document.path))
  }
  const addresses = { published: [...site.published], all: [...site.all] }
  return { findings: [...findings, ...checkSvgs(content)], addresses }
}
