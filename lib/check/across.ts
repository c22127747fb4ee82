import type { Asset } from './assets.ts'
import type { CheckedDocument } from './document.ts'
import type { FindingList } from './finding-list.ts'
import { checkLinks } from './links.ts'
import { checkPeople } from './people.ts'
import { checkAssets, checkPictures, checkUnused } from './pictures.ts'
import { checkPosts, type ReportIn } from './posts.ts'
import { checkProjects } from './projects.ts'
import { siteOf } from './site.ts'

/** A content folder as the rules that span files see it. */
export type Content = {
  /** Every readable file, by its path below the content folder. */
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  /** What was found in each file that is no document. */
  assets: ReadonlyMap<string, Asset>
}

/** Rules that need more than one file. */
export function checkAcross(content: Content, list: FindingList): void {
  const report: ReportIn = list.report
  const { documents, now } = content
  const site = siteOf(documents, now)
  checkPosts(documents, site, report)
  checkPeople(documents, report)
  checkProjects(documents, site, report)
  for (const document of documents) {
    checkLinks(document, content, site, report(document.path))
    checkPictures(document, content, report(document.path))
  }
  list.add(checkAssets(content))
  list.add(checkUnused(content))
}
