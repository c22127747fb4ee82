import { fixedPage } from '#app/fixed-route.tsx'
import { NextCalls, PastCalls } from '#components/community/calls.tsx'
import { FirstSteps, LinkGroups } from '#components/community/first-steps.tsx'
import { YearsNav } from '#components/layout/links.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { callsByYear, linkGroups, pastCalls, upcomingCalls } from '#lib/content/community.ts'
import { findingOf, maintenance } from '#lib/content/maintenance.ts'
import { shownPages } from '#lib/content/pages/shown-pages.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { sourceUrl } from '#lib/site/source-links.ts'

export const metadata = createMetadata(pages.community)

const thisSite = (url: string) => {
  const description = 'Write a post, which is a Markdown file, or correct anything here.'
  return { title: 'This site', links: [{ title: 'How to contribute', url, description }] }
}

export default fixedPage(pages.community, async () => {
  const groups = await linkGroups()
  const next = await upcomingCalls()
  const past = await pastCalls()
  const guide = sourceUrl('CONTRIBUTING.md')
  const shown = await shownPages()
  const inUse = [pages.fits, pages.catalogue, pages.adopters]
    .filter((page) => shown.includes(page))
    .map(({ title, path, description }) => ({ title, url: path, description }))
  const all = [
    { title: 'Falco in use', links: inUse },
    ...groups,
    ...(guide ? [thisSite(guide)] : []),
  ]
  return (
    <TitledPage
      section="Community"
      isIndex
      {...pages.community}
      lead="Where the community meets, decides and works. Everyone is welcome."
      facts={{ date: past?.asOf, from: sources.minutes, words: 'Past calls as of' }}
    >
      {next && <NextCalls {...next} />}
      <FirstSteps call={next?.call} finding={findingOf(await maintenance())} />
      <LinkGroups groups={all.filter(({ links }) => links.length > 0)} />
      {past && <PastCalls calls={past.calls} years={await callsByYear()} />}
      <YearsNav years={await reviewedYears()} />
    </TitledPage>
  )
})
