import { groupBy } from '#lib/group-by.ts'

type Dated = { version: string; isPatch: boolean }

/** A minor release with the patches that followed, oldest first; a patch whose minor release is not there stands alone. */
export type ReleaseSeries<Item extends Dated> = Item & { patches: Item[] }

const minorOf = ({ version }: Dated): string => version.replace(/\.\d+$/, '')

/** Minor releases with their patches, in the order that was given. @param releases newest first */
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
