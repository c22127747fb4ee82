import type { CheckedDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { type Text, textOf } from './values.ts'
import { quote } from './words.ts'

/** A content folder as the rules that span files see it. */
export type Content = {
  contentDir: string
  /** Every readable file, by its path below the content folder. */
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
}

/** Rules that need more than one file. */
export async function checkAcross(content: Content): Promise<Finding[]> {
  const findings: Finding[] = []
  checkSlugs(content, findings)
  return findings
}

function checkSlugs({ documents }: Content, findings: Finding[]): void {
  const seen = new Map<string, Text & { path: string }>()
  for (const { path, collection, values } of documents) {
    const slug = collection.name === 'Post' ? textOf(values, 'slug') : undefined
    if (!slug) continue
    const first = seen.get(slug.text.toLowerCase())
    if (first)
      findings.push({
        path,
        line: slug.line,
        column: slug.column,
        severity: 'error',
        message: `slug: ${quote(slug.text)} is the slug of ${first.path} too; write another`,
      })
    else seen.set(slug.text.toLowerCase(), { ...slug, path })
  }
}
