import { Chart } from '#components/charts/chart.tsx'
import { Day, Disclosure, Link, List, PageLink } from '#components/layout/elements.tsx'
import { LastUpdated } from '#components/layout/last-updated.tsx'
import { FollowLine, YearsNav } from '#components/layout/links.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { BeforeUpgrade } from '#components/releases/bundle.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { ReleasedName, ReleaseTable } from '#components/releases/release-lists.tsx'
import { schedule } from '#lib/charts/schedule.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import {
  releaseLists,
  releases,
  releasesByMonth,
  seriesByYear,
} from '#lib/content/releases/releases.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { formatMonth, yearOf } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { allReleasesFolder, routes } from '#lib/site/routes.ts'

export const { metadata } = pages.releases

const recentMonths = 6

export default async function ReleasesPage() {
  const { releases: all, expected, asOf = '' } = await releases()
  const recent = (await releasesByMonth()).slice(0, recentMonths)
  const { othersTo } = await releaseLists()
  const [newest] = (await bundles()).bundles
  const years = seriesByYear(all)
  const [latest, ...others] = all
  const first = others.at(-1)
  const { toNewest } = await upgrades()
  return (
    <SiteLayout section="Releases" page={pages.releases}>
      <header className="band lg:grid lg:grid-cols-[7fr_4fr] lg:items-end lg:gap-x-12">
        <div>
          <h1>{pages.releases.title}</h1>
          {latest && (
            <>
              <b className="version">{latest.version}</b>
              <Day date={latest.date} />
            </>
          )}
        </div>
        <div>
          <p className="mt-4 text-muted">
            {latest ? 'Latest release we know of' : 'No releases yet.'}
            {first && `; ${all.length} since ${yearOf(first.date)}`}
          </p>
          {latest && (
            <p className="buttons">
              <Link to={latest.page ?? latest.notes}>
                {latest.page ? 'What it comes with' : 'Notes on GitHub'}
              </Link>
              {latest.post && <PageLink {...latest.post} />}
              {toNewest.length > 0 && <PageLink {...pages.upgrade} />}
              <a href="#page:recent">All projects</a>
            </p>
          )}
          <LastUpdated date={asOf} from={sources.releases} expected={expected} />
        </div>
      </header>
      {newest && (
        <BeforeUpgrade bundle={newest}>
          <Link className="inline-block" to={routes.compatibility()}>
            {pages.compatibility.title}: all releases in one table
          </Link>
        </BeforeUpgrade>
      )}
      {all.length > 0 && (
        <>
          <ReleaseChart
            id="page:years"
            title={schedule.title}
            releases={all.filter(({ date }) => yearOf(date) >= schedule.since)}
            lastDay={asOf}
          />
          <Chart id="page:gaps" title={`Minor releases since ${schedule.since}, and their patches`}>
            <ReleaseTable
              labelledBy="page:gaps"
              years={years.filter(({ year }) => year >= schedule.since)}
            />
            <Disclosure summary={`Releases before ${schedule.since}`}>
              <ReleaseTable
                labelledBy="page:gaps"
                years={years.filter(({ year }) => year < schedule.since)}
              />
            </Disclosure>
            <FollowLine
              page={routes.releases()}
              title="Releases"
              calendar={routes.releasesCalendar()}
            />
          </Chart>
        </>
      )}
      {recent.length > 0 && (
        <section className="section">
          <h2 id="page:recent">Releases of all projects</h2>
          {othersTo && (
            <p className="my-2 text-sm text-muted">
              For most projects, data from <Day date={othersTo} />
            </p>
          )}
          <FollowLine page={allReleasesFolder} title="Releases of all projects" />
          <div className="mt-4">
            {recent.map(({ month, releases }, at) => (
              <details key={month} className="ruled" open={at === 0}>
                <summary className="py-2 text-md">
                  {formatMonth(month)} <span className="meta text-muted">{releases.length}</span>
                </summary>
                <List
                  items={releases}
                  className="grid gap-x-8 pb-3 text-md sm:grid-cols-2 lg:grid-cols-3"
                  item="gap-x-3 py-1 sm:flex sm:items-baseline"
                >
                  {({ version, date, url, ...name }) => (
                    <>
                      <Day className="meta shrink-0 text-muted max-sm:block" date={date} />
                      <span className="min-w-0 wrap-anywhere">
                        <ReleasedName {...name} />{' '}
                        <Link className="mono" to={url}>
                          {version}
                        </Link>
                      </span>
                    </>
                  )}
                </List>
              </details>
            ))}
          </div>
        </section>
      )}
      <YearsNav years={await reviewedYears()} />
    </SiteLayout>
  )
}
