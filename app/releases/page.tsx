import { fixedPage } from '#app/fixed-route.tsx'
import { Chart } from '#components/charts/chart.tsx'
import { FollowLine, YearsNav } from '#components/layout/links.tsx'
import { Link } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { ReleaseChart } from '#components/releases/release-chart.tsx'
import { NewestRelease, RecentReleases, ReleaseTable } from '#components/releases/release-lists.tsx'
import { Upgrade } from '#components/releases/upgrade.tsx'
import { releaseYears } from '#lib/charts/release-years.ts'
import { cadenceInWords, gapsInWords } from '#lib/charts/words.ts'
import { bundles } from '#lib/content/compatibility.ts'
import { expectedRelease, othersKnownTo, releases, releasesByMonth } from '#lib/content/releases.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata(pages.releases)

const recentMonths = 6

export default fixedPage(pages.releases, async () => {
  const { releases: all, minors, cadence, asOf = '' } = await releases()
  const years = releaseYears(all)
  const recent = (await releasesByMonth()).slice(0, recentMonths)
  const [newest] = (await bundles()).bundles
  const facts = { date: asOf, from: sources.releases, expected: await expectedRelease() }
  return (
    <TitledPage
      section="Releases"
      isIndex
      {...pages.releases}
      lead={<NewestRelease releases={all} />}
      facts={facts}
    >
      {newest && (
        <Upgrade bundle={newest}>
          <Link className="inline-block" to={routes.fits()}>
            {pages.fits.title}: all releases in one table
          </Link>
        </Upgrade>
      )}
      {years.length > 0 && (
        <>
          <ReleaseChart
            id="page:years"
            title={cadenceInWords(minors, cadence)}
            years={years}
            cadence={cadence}
            lastDay={asOf}
          />
          <Chart
            id="page:gaps"
            title={gapsInWords(minors, cadence)}
            source={
              <FollowLine
                page={routes.releases()}
                title="Releases"
                calendar={routes.releasesCalendar()}
              />
            }
          >
            <ReleaseTable labelledBy="page:gaps" years={years} />
          </Chart>
        </>
      )}
      {recent.length > 0 && <RecentReleases months={recent} othersTo={await othersKnownTo()} />}
      <YearsNav years={await reviewedYears()} />
    </TitledPage>
  )
})
