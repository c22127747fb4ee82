import type { CheckedDocument } from '#lib/check/document.ts'
import type { Asset } from '#lib/check/files/assets.ts'

/** A content folder as the rules that span files see it. */
export type Content = {
  /** Every readable file, by its path below the content folder. */
  files: ReadonlySet<string>
  documents: readonly CheckedDocument[]
  now: Date
  /** What was found in each file that is no document. */
  assets: ReadonlyMap<string, Asset>
}
