import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { routes } from '#lib/site/routes.ts'
import { byVersion } from '#lib/text/collation.ts'
import { removals } from './changes.ts'
import { type Component, componentsOf, installers } from './components.ts'
import { driverAdvice } from './driver-and-engine.ts'
import { cardsOf } from './release-cards.ts'
import { minorOf, releases } from './releases.ts'
import { compatibleRulesets, pluginRules, rulesets } from './rulesets.ts'

/** The releases of Falco in `bundles.yaml`, highest version first, with their components and rules. */
export const bundles = cachedQuery(async () => {
  const [document] = (await contentIndex()).bundles
  const ofFalco = (await releases()).releases
  const { rulesets: all } = await rulesets()
  const changes = (await contentIndex()).changes.flatMap((one) => one.changes)
  const installersOf = await installers()
  const pluginRulesFor = await pluginRules()
  const entries = (document?.bundles ?? [])
    .toSorted((a, b) => byVersion(b.falco, a.falco))
    .map((entry) => ({ ...entry, ...installersOf(entry.falco) }))
  const list = entries.map((entry, at) => {
    const before = entries[at + 1]
    const change = changes.find(({ falco }) => falco === entry.falco)
    const components = componentsOf(entry, before)
    const bundle = {
      ...entry,
      path: routes.falcoRelease(entry.falco),
      breaks: [...(entry.breaks ?? []), ...removals(entry, change)],
      /** Undefined for a release that is not in `releases.yaml`. */
      release: ofFalco.find(({ version }) => version === entry.falco),
      before: before?.falco,
      after: entries[at - 1]?.falco,
      /** The other versions in the same series: 0.41.1 is in the series 0.41. */
      series: entries.flatMap(({ falco }) =>
        falco !== entry.falco && minorOf(falco) === minorOf(entry.falco) ? falco : [],
      ),
      components,
      driverAdvice: driverAdvice(entry, before),
      /** A text such as 'driver 10.2.0, was 9.1.0; engine 0.62.0; falco-rules 5.1.0'. */
      componentsInWords: inWords(components),
      rulesets: compatibleRulesets(entry, all),
      pluginRules: pluginRulesFor(entry),
      /** What came and went with the release; undefined if its tag was not read. */
      change,
    }
    return { ...bundle, cards: cardsOf(bundle) }
  })
  return { asOf: document?.asOf, bundles: list }
})

function inWords(components: readonly Component[]) {
  return components
    .filter(({ name }) => /^(?:driver|engine|falco-rules)$/.test(name))
    .map(({ name, version, before = version }) =>
      version === before ? `${name} ${version}` : `${name} ${version}, was ${before}`,
    )
    .join('; ')
}

export type Bundle = Awaited<ReturnType<typeof bundles>>['bundles'][number]
