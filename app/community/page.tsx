import { NextCalls } from '#components/community/calls.tsx'
import { PastCalls } from '#components/community/past-calls.tsx'
import { Link, List } from '#components/layout/elements.tsx'
import { YearsNav } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { HelpWantedLink } from '#components/maintenance/help.tsx'
import { callsByYear, linkGroups, pastCalls, upcomingCalls } from '#lib/content/community.ts'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { maintenance } from '#lib/content/projects/maintenance.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { labelledIssues } from '#lib/site/github.ts'
import { site, sources, sourceUrl } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.community

/** The number of groups of links that are open at first. */
const maxOpen = 3

export default async function CommunityPage() {
  const next = await upcomingCalls()
  const past = await pastCalls()
  const guide = sourceUrl('CONTRIBUTING.md')
  const shown = await shownPages()
  const inUse = [pages.compatibility, pages.catalogue, pages.adopters]
    .filter((page) => shown.includes(page))
    .map(({ title, path, description }) => ({ title, url: path, description }))
  const contributing = guide && {
    title: 'How to contribute',
    url: guide,
    description: 'Write a post, which is a Markdown file, or correct anything here.',
  }
  const groups = [
    { title: 'Falco in use', links: inUse },
    ...(await linkGroups()),
    { title: 'This site', links: contributing ? [contributing] : [] },
  ]
  return (
    <TitledPage
      section="Community"
      {...pages.community}
      lead="Where the community meets, decides and works. Everyone is welcome."
      lastUpdated={{ date: past?.asOf, from: sources.minutes }}
      inBand={next && <NextCalls {...next} />}
    >
      <section className="section" aria-labelledby="page:first-steps">
        <h2 id="page:first-steps">First steps</h2>
        <ol className="mt-4 grid gap-x-12 gap-y-4 text-md lg:grid-cols-3">
          <Step title="Say hello">
            <p>
              Write in <Link to={site.chat}>#falco</Link> on the Kubernetes Slack. All questions are
              welcome. <Link to={site.chatInvitation}>Get a Slack account</Link>
            </p>
          </Step>
          <Step title="Pick an issue">
            <p>
              <Link to={labelledIssues('good first issue')}>Good first issues</Link> in all projects
              are meant for newcomers.
            </p>
            <HelpWantedLink headline={(await maintenance()).headline} />
          </Step>
          {next && (
            <Step title="Join a call">
              <p>
                <Link to={next.call.url}>Come to a call</Link> and introduce yourself, or just
                listen. New to Falco? <Link to={pages.start.path}>Start here</Link>
                {'; it takes five minutes.'}
              </p>
            </Step>
          )}
        </ol>
      </section>
      <div className="section gap-x-12 sm:columns-2">
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ title, links }, at) => (
            <details key={title} className="mb-8 break-inside-avoid" open={at < maxOpen}>
              <summary>
                <h2 className="mb-2 inline-block text-lg">{title}</h2>
              </summary>
              <List items={links} item="ruled py-3 text-md snug">
                {({ title, url, description }) => (
                  <>
                    <b className="block">
                      <Link to={url}>{title}</Link>
                    </b>
                    <span className="mt-1 block text-sm text-muted">{description}</span>
                  </>
                )}
              </List>
            </details>
          ))}
      </div>
      {past && <PastCalls calls={past.calls} years={await callsByYear()} />}
      <YearsNav years={await reviewedYears()} />
    </TitledPage>
  )
}

function Step({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <li className="ruled py-2">
      <h3 className="mb-2">{title}</h3>
      {children}
    </li>
  )
}
