import { fixedPage } from '#app/page-route.tsx'
import { choices, FilterSelect } from '#components/catalogue/catalogue-lists.tsx'
import { ClientScript, Day, Link, ScrollTable } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { RulesetFits } from '#components/releases/compatibility.tsx'
import { bundles } from '#lib/content/compatibility.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const { metadata } = pages.fits

const columns = 'Falco,Driver,Engine,falco-rules,falcoctl,Container plugin,Released'.split(',')

export default fixedPage(pages.fits, async () => {
  const { bundles: all, asOf } = await bundles()
  const title = 'What each release comes with'
  return (
    <TitledPage
      section="Releases"
      {...pages.fits}
      lead="Falco does not start if its rules need a newer engine, or if its kernel module does not have the major version that Falco needs."
      facts={{ date: asOf, from: sources.releases }}
      file="bundles.yaml"
    >
      {/* Which rules files each release of Falco loads; client/filter.ts shows the chosen release. */}
      <section className="section" aria-live="polite">
        <p className="filter mb-8 bold">
          <FilterSelect label="I run Falco" values={all.map(({ falco }) => falco)} />
        </p>
        {all.map(({ falco, driver, rulesets }, at) => (
          <div key={falco} data-is={choices([falco])} hidden={at > 0}>
            <h2 className="mb-2">
              <Link to={routes.falcoRelease(falco)}>Falco {falco}</Link>
              {driver && ` has driver ${driver}`}
            </h2>
            <RulesetFits fits={rulesets} />
          </div>
        ))}
        <ClientScript name="filter" />
      </section>
      <section className="section">
        <h2>{title}</h2>
        <p className="mt-2 mb-4 max-w-(--measure) text-md text-muted">
          <Break /> at a driver: its major version is new, so the kernel module must be built or
          fetched again. <Break /> at an engine: rules must be changed, or its version has a form
          that earlier releases cannot read.
        </p>
        <ScrollTable
          box="prose table-box max-w-none"
          label={title}
          className="versions w-full"
          aria-label={title}
          columns={columns}
          rows={all}
        >
          {({ falco, release, rules, falcoctl, container, ...bundle }) => (
            <tr>
              <th scope="row">
                <Link className="mono" to={routes.falcoRelease(falco)}>
                  {falco}
                </Link>
              </th>
              <Version version={bundle.driver} breaks={bundle.changes.driver.breaks} />
              <Version version={bundle.engine} breaks={bundle.changes.engine.breaks} />
              <Version version={rules} />
              <Version version={falcoctl} />
              <Version version={container} />
              <td>{release && <Day className="meta" date={release.date} />}</td>
            </tr>
          )}
        </ScrollTable>
      </section>
    </TitledPage>
  )
})

const Break = () => <b className="breaks">◆</b>

function Version({ version = '–', breaks }: { version?: string; breaks?: boolean }) {
  return (
    <td className="mono relative">
      {version}
      {breaks && (
        <>
          {' '}
          <Break />
          <span className="sr-only"> breaking</span>
        </>
      )}
    </td>
  )
}
