import { fixedPage } from '#app/fixed-route.tsx'
import { AttackMatrix } from '#components/catalogue/attack-matrix.tsx'
import { OutputLists, PluginList, RuleList } from '#components/catalogue/catalogue-lists.tsx'
import { CatalogueFilter } from '#components/catalogue/filter.tsx'
import { Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { attackMatrix, falcoRules, outputs, plugins, ruleFacets } from '#lib/content/catalogue.ts'
import { oldestList } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { count, formatList } from '#lib/text/message-format.ts'

export const metadata = createMetadata(pages.catalogue)

export default fixedPage(pages.catalogue, async () => {
  const watched = await plugins()
  const detected = await falcoRules()
  const sent = await outputs()
  const facts = oldestList([
    { date: watched.asOf, from: sources.plugins },
    { date: detected.asOf, from: sources.rules },
    { date: sent.asOf, from: sources.outputs },
  ])
  const { rules } = detected
  const counts = [
    count(watched.plugins.length, 'plugin'),
    count(rules.length, 'rule'),
    count(sent.outputs.length, 'output'),
  ]
  return (
    <TitledPage
      section="Community"
      {...pages.catalogue}
      lead={`What Falco can watch, what it detects, and where alerts can go: ${formatList(counts)}.`}
      facts={facts}
    >
      <CatalogueFilter
        facets={await ruleFacets()}
        total={watched.plugins.length + rules.length + sent.outputs.length}
      />
      {rules.length > 0 && (
        <AttackMatrix
          rows={await attackMatrix()}
          maturities={[...new Set(rules.map(({ maturity }) => maturity))]}
        />
      )}
      <Section className="group section" heading="mb-4" title="Rules">
        <RuleList rules={rules} />
      </Section>
      <Section className="group section" heading="mb-4" title="Plugins">
        <PluginList plugins={watched.plugins} />
      </Section>
      <Section className="group section" heading="mb-4" title="Outputs of falcosidekick">
        <OutputLists groups={sent.groups} />
      </Section>
    </TitledPage>
  )
})
