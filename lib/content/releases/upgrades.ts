import { cachedQuery } from '#lib/content/read-index.ts'
import { routes } from '#lib/site/routes.ts'
import { byVersion } from '#lib/text/collation.ts'
import { bundles } from './bundles.ts'
import { upgradeNotes } from './changes.ts'
import { componentsOf } from './components.ts'
import { driverAdvice } from './driver-and-engine.ts'

/**
 * `toNewest` has the upgrades to the newest release from each release whose changes are known;
 * `all` has the notes on all these releases.
 */
export const upgrades = cachedQuery(async () => {
  const { asOf, bundles: all } = await bundles()
  const [newest] = all
  const known = all.filter(({ change }) => change)
  const oldest = known.at(-1)?.falco ?? ''
  const releases = all.filter(({ falco }) => byVersion(falco, oldest) >= 0)
  const ascending = releases.toReversed()
  const toNewest = known.flatMap((bundle) => {
    if (!newest || bundle === newest) return []
    const later = releases.slice(0, releases.indexOf(bundle))
    /** The newest release that a Helm chart is known to install. */
    const charted = later.find(({ helm }) => helm)
    return {
      path: routes.upgradeFrom(bundle.falco),
      from: bundle,
      to: newest,
      later,
      components: componentsOf(newest, bundle),
      charted,
      ...upgradeNotes(bundle.falco, newest.falco, ascending, driverAdvice(newest, bundle)),
    }
  })
  return { asOf, releases, toNewest, all: upgradeNotes(oldest, newest?.falco ?? '', ascending) }
})
