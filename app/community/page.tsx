import { FirstSteps } from '#components/community/first-steps.tsx'
import { LinkGroups } from '#components/community/link-groups.tsx'
import { NextCalls } from '#components/community/next-calls.tsx'
import { PastCalls } from '#components/community/past-calls.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { YearsNav } from '#components/years/years-nav.tsx'
import { calls, isOutOfDate, linkGroups, nextCalls } from '#lib/content/community.ts'
import { findingOf, maintenance } from '#lib/content/maintenance.ts'
import { callsByYear, pastCalls } from '#lib/content/minutes.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { sourceUrl } from '#lib/site/source-links.ts'

export const metadata = createMetadata(pages.community)

export default async function CommunityPage() {
  const [groups, call, dates] = [await linkGroups(), await calls(), await nextCalls(6)]
  const past = await pastCalls()
  return (
    <SiteLayout section="Community" isIndex page={pages.community}>
      <PageHeading title="Community" lead="Where the community meets, decides and works. Everyone is welcome." />
      {call && <NextCalls call={call} dates={dates} />}
      <FirstSteps call={call} finding={findingOf(await maintenance())} />
      <LinkGroups groups={groups} guide={sourceUrl('CONTRIBUTING.md')} />
      {past && <PastCalls {...past} years={await callsByYear()} isOld={await isOutOfDate(past.asOf)} />}
      <YearsNav years={await reviewedYears()} />
    </SiteLayout>
  )
}
