import type { SiteAddresses } from '../address-list.ts'
import type { Asset } from './assets.ts'
import { checkCollisions } from './collisions.ts'
import type { CheckedDocument } from './document.ts'
import type { FindingList } from './finding-list.ts'
import { checkLinks } from './links.ts'
import { checkPeople } from './people.ts'
import { checkAssets, checkPictures, checkUnused } from './pictures.ts'
import type { ReportIn } from './place.ts'
import { checkProjects } from './projects.ts'
import { siteOf } from './site.ts'
import { checkTags } from './tags.ts'

/** A content folder as the rules that span files see it. */
export type Content = {
  /** Every readable file, by its path below the content folder. */
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  /** What was found in each file that is no document. */
  assets: ReadonlyMap<string, Asset>
}

/** Rules that need more than one file; gives the addresses that all files make. */
export function checkAcross(content: Content, list: FindingList): SiteAddresses {
  const report: ReportIn = list.report
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
  list.add(checkAssets(content))
  list.add(checkUnused(content))
  return { published: [...site.published], all: [...site.all] }
}
