import { ColumnHeadings, Day, Link, ScrollBox } from '#components/layout/parts.tsx'
import type { Bundle } from '#lib/content/compatibility.ts'
import { groupBy } from '#lib/group-by.ts'
import { routes } from '#lib/site/routes.ts'
import { RulesetFits } from './upgrade.tsx'

/** Shows the answer for one release; client/fits.ts changes it. */
export function FitsForm({ bundles }: { bundles: readonly Bundle[] }) {
  const [newest] = bundles
  return (
    <section className="section" aria-labelledby="page:own">
      <form className="needs-script mb-4 flex flex-wrap items-center gap-x-3">
        <label htmlFor="page:falco">
          <b>I run Falco</b>
        </label>
        <select className="field" id="page:falco" name="falco">
          {bundles.map(({ falco }) => (
            <option key={falco}>{falco}</option>
          ))}
        </select>
      </form>
      <div aria-live="polite">
        {bundles.map(({ falco, driver, rulesets }) => (
          <div key={falco} data-falco={falco} hidden={falco !== newest?.falco}>
            <h2 className="mb-2">
              <Link to={routes.falcoRelease(falco)}>Falco {falco}</Link>
              {driver && ` has driver ${driver}`}
            </h2>
            <RulesetFits fits={rulesets} />
          </div>
        ))}
      </div>
    </section>
  )
}

const columns = [
  'Falco',
  'Driver',
  'Engine',
  'falco-rules',
  'falcoctl',
  'Container plugin',
  'Released',
]

export function FitsTable({ bundles }: { bundles: readonly Bundle[] }) {
  const series = groupBy(bundles, ({ falco }) => falco.replace(/\.\d+$/, ''))
  return (
    <section className="section">
      <h2 id="page:table">What each release comes with</h2>
      <p className="mt-2 mb-4 max-w-(--measure) text-md text-muted">
        <Break /> at a driver: its major version is new, so the kernel module must be built or
        fetched again. <Break /> at an engine: rules must be changed, or its number has a form that
        earlier releases cannot read.
      </p>
      <ScrollBox className="prose table-box max-w-none" label="What each release comes with">
        <table className="versions w-full" aria-labelledby="page:table">
          <ColumnHeadings columns={columns} />
          {[...series].map(([name, own]) => (
            <tbody key={name}>
              {own.map((bundle) => (
                <FitsRow key={bundle.falco} {...bundle} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
    </section>
  )
}

const Break = () => <b className="breaks">◆</b>

function FitsRow(bundle: Bundle) {
  const { falco, release, driver, driverChange, engine, engineChange } = bundle
  return (
    <tr>
      <th scope="row">
        <Link className="mono" to={routes.falcoRelease(falco)}>
          {falco}
        </Link>
      </th>
      <Version version={driver} isBreaking={driverChange === 'breaking'} />
      <Version version={engine} isBreaking={engineChange === 'breaking'} />
      <Version version={bundle.rules} />
      <Version version={bundle.falcoctl} />
      <Version version={bundle.container} />
      <td>{release ? <Day className="meta whitespace-nowrap" date={release.date} /> : '–'}</td>
    </tr>
  )
}

function Version({ version, isBreaking }: { version?: string; isBreaking?: boolean }) {
  return (
    <td className="mono">
      {version ?? '–'}
      {isBreaking && (
        <>
          {' '}
          <Break />
          <span className="sr-only"> breaking</span>
        </>
      )}
    </td>
  )
}
