import { textIn } from '#tools/documents/yaml.ts'
import { laterOf, openLists } from './entry-list.ts'
import { readVersions, type Version } from './repository.ts'
import { SourceError, type SourceReader, type Sync } from './source.ts'

/**
 * A source that is a list of the community, whose history counts: each version since `asOf` is
 * brought to content in turn.
 * @param bringVersion - updates content to a version of the list; `lastSeen` is the day of the
 * version before it; returns figures of this version for figures.yaml
 */
export function communityList(
  bringVersion: (sync: Sync, version: Version, lastSeen: string) => Promise<Record<string, number>>,
): SourceReader {
  return async (sync, source) => {
    const { day, versions } = await readVersions(sync, source)
    let lastSeen = source.asOf
    for (const version of versions) {
      try {
        const figures = await bringVersion(sync, version, lastSeen)
        await setMonth(sync, version.day, figures, day)
        lastSeen = laterOf(lastSeen, version.day)
      } catch (error) {
        // Ignores a mistake in an older version: a later commit corrected it.
        if (!(error instanceof SourceError) || version === versions.at(-1)) throw error
      }
    }
    return day
  }
}

/** Sets figures for the month of `day`; `asOf` is the date their source was last checked. */
async function setMonth(
  { folder }: Sync,
  day: string,
  figures: Record<string, number>,
  asOf: string,
) {
  for (const list of await openLists(folder, 'Figures')) {
    const month = day.slice(0, 7)
    const entry = list.entries().findIndex((one) => textIn(one, 'month') === month)
    if (entry < 0)
      list.add({ month, ...figures }, (other) => (textIn(other, 'month') ?? '') > month)
    else list.setIn(entry, figures)
    await list.save(asOf)
  }
}
