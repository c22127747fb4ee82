import { choices, FilterSelect } from '#components/catalogue/filter.tsx'
import { Day, Link, ScrollBox, Table } from '#components/layout/parts.tsx'
import type { Bundle } from '#lib/content/compatibility.ts'
import { routes } from '#lib/site/routes.ts'
import { RulesetFits } from './upgrade.tsx'

/** Shows which rules files Falco's newest release loads; client/filter.ts shows other releases. */
export function FitsForm({ bundles }: { bundles: readonly Bundle[] }) {
  return (
    <section className="section" aria-live="polite">
      <p className="filter mb-8 bold">
        <FilterSelect label="I run Falco" values={bundles.map(({ falco }) => falco)} />
      </p>
      {bundles.map(({ falco, driver, rulesets }, at) => (
        <div key={falco} data-is={choices([falco])} hidden={at > 0}>
          <h2 className="mb-2">
            <Link to={routes.falcoRelease(falco)}>Falco {falco}</Link>
            {driver && ` has driver ${driver}`}
          </h2>
          <RulesetFits fits={rulesets} />
        </div>
      ))}
    </section>
  )
}

const columns = 'Falco,Driver,Engine,falco-rules,falcoctl,Container plugin,Released'.split(',')

export function FitsTable({ bundles }: { bundles: readonly Bundle[] }) {
  const title = 'What each release comes with'
  return (
    <section className="section">
      <h2>{title}</h2>
      <p className="mt-2 mb-4 max-w-(--measure) text-md text-muted">
        <Break /> at a driver: its major version is new, so the kernel module must be built or
        fetched again. <Break /> at an engine: rules must be changed, or its version has a form that
        earlier releases cannot read.
      </p>
      <ScrollBox className="prose table-box max-w-none" label={title}>
        <Table className="versions w-full" aria-label={title} columns={columns} rows={bundles}>
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
        </Table>
      </ScrollBox>
    </section>
  )
}

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
