import type { Dated } from './release-years.ts'

type Versioned = Pick<Dated, 'version' | 'isPatch'>

const minorOf = ({ version }: Versioned) => version.replace(/\.\d+$/, '')

/**
 * Minor releases in the given order, each with its patches, oldest first. A patch whose minor
 * release is missing has an entry of its own.
 * @param releases - newest first
 */
export function releaseSeries<Item extends Versioned>(releases: readonly Item[]) {
  return releases.flatMap((release): (Item & { patches: Item[] })[] => {
    const series = releases.filter((other) => minorOf(other) === minorOf(release))
    if (!release.isPatch)
      return [{ ...release, patches: series.filter(({ isPatch }) => isPatch).toReversed() }]
    return series.every(({ isPatch }) => isPatch) ? [{ ...release, patches: [] }] : []
  })
}
