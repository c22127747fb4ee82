import { partsOfSource, type SourcePart } from '#lib/markdown/source-edits.ts'
import { type Cache, keyOf } from '#lib/store/store.ts'

let kept: { cache: Cache<SourcePart[]>; version: string } | undefined

/**
 * Where a build keeps what was found, which takes 14 ms for a post.
 * @param version stands for the code that finds it
 */
export function keepSourceParts(cache: Cache<SourcePart[]>, version: string): void {
  kept = { cache, version }
}

export async function sourceParts(markdown: string): Promise<SourcePart[]> {
  return kept
    ? kept.cache.get(keyOf(kept.version, markdown), async () => partsOfSource(markdown))
    : partsOfSource(markdown)
}
