import { createHash } from 'node:crypto'
import path from 'node:path'
import { type Typeface, typefaceFile } from '#lib/site/typeface.ts'
import { typefaceCode, versionOf } from '#lib/store/code-version.ts'
import { keyOf, openCache, writeEntry } from '#lib/store/store.ts'
import { fallbackRules } from './fallbacks.ts'
import { subsetTypeface } from './subset.ts'

async function makeTypeface(): Promise<Typeface> {
  const bytes = await subsetTypeface()
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name: `heading-${hash}.woff2`, bytes: new Uint8Array(bytes), fallbacks: fallbackRules(bytes) }
}

/** Makes the typeface of headings, which takes about half a second the first time, and leaves it where pages find it. */
export async function writeTypeface(stateDir: string): Promise<void> {
  const cache = openCache<Typeface>(path.join(stateDir, 'typeface'))
  const made = await cache.get(keyOf(await versionOf(typefaceCode), 'heading'), makeTypeface)
  await writeEntry(typefaceFile(stateDir), made)
  await cache.dropUnused()
}
