import { NextCalls } from '#components/community/next-calls.tsx'
import { PastCalls } from '#components/community/past-calls.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { GraphLink } from '#components/maintenance/graph-link.tsx'
import { YearsNav } from '#components/years/years-nav.tsx'
import { calls, isOutOfDate, linkGroups, nextCalls } from '#lib/content/community.ts'
import { findingOf, maintenance } from '#lib/content/maintenance/maintenance.ts'
import { callsByYear, pastCalls } from '#lib/content/minutes.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'
import { sourceUrl } from '#lib/site/source-links.ts'

export const metadata = createMetadata({
  title: 'Community',
  description:
    'Where the Falco community meets, decides and works: calls, chat, governance, builds and infrastructure.',
  path: routes.community(),
})

export default async function CommunityPage() {
  const [groups, call, dates] = [await linkGroups(), await calls(), await nextCalls(6)]
  const past = await pastCalls()
  const { now } = await contentIndex()
  const guide = sourceUrl('CONTRIBUTING.md')
  return (
    <SiteLayout section="Community" isIndex page={{ title: 'Community', path: routes.community() }}>
      <PageHeading
        title="Community"
        lead={
          <>
            Where the community meets, decides and works. Everyone is welcome; a question in the chat is a good start.
            New to Falco? <a href={href(routes.start())}>Start here</a>.
          </>
        }
      />
      <GraphLink finding={findingOf(await maintenance())} />
      {call && <NextCalls call={call} dates={dates} asOf={new Date(now).toISOString()} />}
      {past && <PastCalls {...past} years={await callsByYear()} isOld={await isOutOfDate(past.asOf)} />}
      {groups.map(({ title, links }) => (
        <section key={title} className="section grid gap-x-12 gap-y-2 lg:grid-cols-[14rem_1fr]">
          <h2>{title}</h2>
          <ul>
            {links.map(({ title: name, url, description }) => (
              <li key={url} className="border-t border-line py-3">
                <a href={url} rel="external noopener noreferrer">
                  {name}
                </a>
                <p className="text-[0.9375rem] leading-normal text-muted">{description}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <YearsNav years={await reviewedYears()} />
      {guide && (
        <section className="section grid gap-x-12 gap-y-2 lg:grid-cols-[14rem_1fr]">
          <h2>This site</h2>
          <p className="max-w-[66ch]">
            A post is a Markdown file. To write one, or to correct anything here,{' '}
            <a href={guide} rel="external noopener noreferrer">
              read how to contribute
            </a>
            .
          </p>
        </section>
      )}
    </SiteLayout>
  )
}
