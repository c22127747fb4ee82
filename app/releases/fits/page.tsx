import { optionalPage } from '#app/page-route.tsx'
import {
  ClientScript,
  Day,
  Disclosure,
  Link,
  List,
  ScrollTable,
} from '#components/layout/elements.tsx'
import { choices, FilterSelect } from '#components/layout/filter-select.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { Command, CompatibleRulesets } from '#components/releases/bundle.tsx'
import { bundles } from '#lib/content/releases/bundles.ts'
import { signatures } from '#lib/content/releases/components.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.compatibility

const columns = 'Falco,Driver,Engine,falco-rules,falcoctl,Container plugin,Released'.split(',')

export default optionalPage(pages.compatibility, async () => {
  const { bundles: all, asOf } = await bundles()
  const signed = await signatures()
  const title = 'What each release comes with'
  return (
    <TitledPage
      section="Releases"
      {...pages.compatibility}
      lead="Falco starts only if its rules need no newer engine, and its driver is new enough and has the same major version of API and schema."
      lastUpdated={{ date: asOf, from: sources.releases, expected: (await releases()).expected }}
      file="bundles.yaml"
      inBand={
        <p className="choice mt-6 bold filter">
          <FilterSelect label="I run Falco" name="falco" values={all.map(({ falco }) => falco)} />
        </p>
      }
    >
      {/* What fits each release of Falco; client/filter.ts shows the chosen release. */}
      <section aria-live="polite">
        {all.map((bundle, at) => (
          <div key={bundle.falco} data-is={choices([bundle.falco])} hidden={at > 0}>
            <h2>
              <Link to={bundle.path}>Falco {bundle.falco}</Link>
              {bundle.driver && ` has driver ${bundle.driver}`}
            </h2>
            <CompatibleRulesets rulesets={bundle.rulesets} />
            {bundle.helm && <Command text={bundle.helm} />}
          </div>
        ))}
        <ClientScript name="filter" />
      </section>
      <section className="section">
        <h2 className="mb-4">{title}</h2>
        <ScrollTable
          box="prose table-box max-w-none"
          label={title}
          className="versions w-full"
          columns={columns}
          rows={all}
        >
          {({ falco, path, driver, engine, rules, falcoctl, container, release }) => (
            <tr>
              <th scope="row">
                <Link className="mono" to={path}>
                  {falco}
                </Link>
              </th>
              {[driver, engine, rules, falcoctl, container].map((version, at) => (
                <td key={columns[at + 1]} className="mono">
                  {version ?? '–'}
                </td>
              ))}
              <td>{release && <Day className="meta" date={release.date} />}</td>
            </tr>
          )}
        </ScrollTable>
      </section>
      {signed.length > 0 && (
        <section className="section" id="page:signatures">
          <h2 className="mb-4">Check signatures</h2>
          <Disclosure className="text-md" summary={`Artifacts and images: ${signed.length} signed`}>
            <List items={signed} item="ruled py-2">
              {({ name, kind, firstSigned, source, command }) => (
                <>
                  <b>{name}</b>, {kind}
                  {firstSigned && `, signed since ${firstSigned}`}{' '}
                  {source && <Link to={source}>Source</Link>}
                  <Command text={command} />
                </>
              )}
            </List>
          </Disclosure>
        </section>
      )}
    </TitledPage>
  )
})
