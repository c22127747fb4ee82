import { groupBy } from '#lib/group-by.ts'

type Dated = { version: string; isPatch: boolean }

/** A minor release with its patches, oldest first; a patch without its minor release is an entry of its own. */
export type ReleaseSeries<Item extends Dated> = Item & { patches: Item[] }

const minorOf = ({ version }: Dated): string => version.replace(/\.\d+$/, '')

/** Groups patches with their minor release; keeps the order. @param releases newest first */
export function releaseSeries<Item extends Dated>(releases: readonly Item[]): ReleaseSeries<Item>[] {
  const patches = groupBy(
    releases.filter(({ isPatch }) => isPatch),
    minorOf,
  )
  const minors = new Set(releases.filter(({ isPatch }) => !isPatch).map(minorOf))
  return releases.flatMap((release) => {
    if (!release.isPatch) return [{ ...release, patches: (patches.get(minorOf(release)) ?? []).toReversed() }]
    return minors.has(minorOf(release)) ? [] : [{ ...release, patches: [] }]
  })
}
