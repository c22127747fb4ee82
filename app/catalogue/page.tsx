import { notFound } from 'next/navigation'
import { AttackMatrix } from '#components/catalogue/attack-matrix.tsx'
import { OutputLists, PluginList, RuleList } from '#components/catalogue/catalogue-lists.tsx'
import { CatalogueFilter } from '#components/catalogue/filter.tsx'
import { Section } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { attackMatrix, falcoRules, outputs, plugins, ruleFacets } from '#lib/content/catalogue.ts'
import { isShown } from '#lib/content/pages/shown-pages.ts'
import { oldestList } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { count } from '#lib/text/message-format.ts'

export const metadata = createMetadata(pages.catalogue)

export default async function CataloguePage() {
  if (!(await isShown(pages.catalogue))) notFound()
  const watched = await plugins()
  const detected = await falcoRules()
  const sent = await outputs()
  const lists = {
    plugins: watched.plugins.length,
    rules: detected.rules.length,
    outputs: sent.outputs.length,
  }
  const facts = oldestList([
    { date: watched.asOf, from: sources.plugins },
    { date: detected.asOf, from: sources.rules },
    { date: sent.asOf, from: sources.outputs },
  ])
  const maturities = [...new Set(detected.rules.map(({ maturity }) => maturity))]
  return (
    <TitledPage
      section="Community"
      {...pages.catalogue}
      lead={`What Falco can watch, what it detects, and where alerts can go: ${count(lists.plugins, 'plugin')}, ${count(lists.rules, 'rule')} and ${count(lists.outputs, 'output')}.`}
      facts={facts}
    >
      <CatalogueFilter
        facets={await ruleFacets()}
        total={lists.plugins + lists.rules + lists.outputs}
      />
      {lists.rules > 0 && (
        <>
          <AttackMatrix rows={await attackMatrix()} maturities={maturities} />
          <Section className="group section" heading="" title="Rules" id="page:rules">
            <RuleList rules={detected.rules} />
          </Section>
        </>
      )}
      {lists.plugins > 0 && (
        <Section className="group section" heading="" title="Plugins" id="page:plugins">
          <PluginList plugins={watched.plugins} />
        </Section>
      )}
      {lists.outputs > 0 && (
        <Section
          className="group section"
          heading=""
          title="Outputs of falcosidekick"
          id="page:outputs"
        >
          <OutputLists groups={sent.groups} />
        </Section>
      )}
    </TitledPage>
  )
}
