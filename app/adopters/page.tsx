import { optionalPage } from '#app/page-route.tsx'
import { BarList } from '#components/charts/chart.tsx'
import { Link, List, Section } from '#components/layout/elements.tsx'
import { LastUpdated } from '#components/layout/last-updated.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { adopters } from '#lib/content/catalogue.ts'
import { yearOf } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { capital, count, formatList, inWords } from '#lib/text/message-format.ts'

export const { metadata } = pages.adopters

export default optionalPage(pages.adopters, async () => {
  const { adopters: all, users, builders, namedOnly, years, asOf } = await adopters()
  const run = `${capital(inWords(users.length))} run Falco`
  const build = builders.length > 0 ? `, ${inWords(builders.length)} build on its libraries` : ''
  return (
    <SiteLayout section="Community" page={pages.adopters}>
      <header className="band lg:grid lg:grid-cols-2 lg:items-end lg:gap-x-12">
        <h1>
          <b className="version">{all.length}</b>{' '}
          {all.length === 1 ? 'organisation' : 'organisations'}
          {years[0] && ` since ${years[0].year}`}
        </h1>
        <div>
          <p className="lead mt-3">
            {run}
            {build}. The year is when each was added to the project’s list.
          </p>
          <LastUpdated date={asOf} from={sources.adopters} />
          <p className="buttons">
            <Link to={sources.adopters.url}>Add yours</Link>
            <Link to={pages.health.path}>{pages.health.title}</Link>
          </p>
        </div>
      </header>
      <section className="section" aria-label="Who runs Falco">
        <Names adopters={users} />
      </section>
      {builders.length > 0 && (
        <Section className="section" heading="mb-2" title="Built on its libraries">
          <p className="mb-4 text-muted">
            Projects that use Falco’s libraries in their own product
          </p>
          <Names adopters={builders} />
        </Section>
      )}
      {namedOnly.length > 0 && (
        <Section className="section" heading="mb-2" title="Named without a link">
          <p className="max-w-(--measure)">
            The list also names {formatList(namedOnly)}, and does not say when each was added.
          </p>
        </Section>
      )}
      <details className="section ruled">
        <summary className="py-3">
          <h2 className="inline text-lg">Adopters by year</h2>
        </summary>
        <BarList
          rows={years.map(({ year, adopters: { length } }) => ({
            name: year,
            value: length,
            words: count(length, 'organisation'),
          }))}
        />
      </details>
    </SiteLayout>
  )
})

type NamesProps = { adopters: readonly { name: string; url: string; since: string }[] }

function Names({ adopters }: NamesProps) {
  return (
    <List items={adopters} className="names">
      {({ name, url, since }) => (
        <>
          <Link to={url}>{name}</Link>
          {'\u00a0'}
          <time dateTime={yearOf(since)}>{yearOf(since)}</time>
        </>
      )}
    </List>
  )
}
