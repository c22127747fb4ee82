import { TableOfContents } from '#components/blog/post-sections.tsx'
import { CallDates } from '#components/community/calls.tsx'
import { PageLink, Prose } from '#components/layout/elements.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { PeopleInWords } from '#components/people/person.tsx'
import { startPage, upcomingCalls } from '#lib/content/community.ts'
import { startSteps } from '#lib/content/pages/page-data.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export async function generateMetadata() {
  return createMetadata({ ...pages.start, ...(await startPage()) })
}

export default async function StartPage() {
  const page = await startPage()
  const { title, description } = page ?? pages.start
  const steps = page ? await startSteps(page) : []
  const next = await upcomingCalls()
  const helped = [...new Set(steps.flatMap(({ projects }) => projects))].filter(
    ({ maintainers }) => maintainers.length > 0,
  )
  return (
    <SiteLayout page={page ?? pages.start}>
      <article className="post">
        <header className="band">
          <h1>{title}</h1>
          <p className="lead">{description}</p>
        </header>
        <TableOfContents html={steps.map(({ html }) => html).join('')} />
        <div className="text start grid grid-cols-1 gap-14">
          {steps.map(({ html, hasCalls }) => (
            <section key={html}>
              <Prose html={html} />
              {hasCalls && next && (
                <div className="mt-6">
                  <CallDates {...next} />
                </div>
              )}
            </section>
          ))}
          {helped.length > 0 && (
            <div className="notice max-w-(--measure) text-md">
              <b>Who helps</b>
              {helped.map(({ maintainers, ...project }) => (
                <p key={project.path}>
                  <PeopleInWords people={maintainers} max={4} />{' '}
                  {maintainers.length === 1 ? 'maintains' : 'maintain'} <PageLink {...project} />.
                </p>
              ))}
            </div>
          )}
        </div>
      </article>
    </SiteLayout>
  )
}
