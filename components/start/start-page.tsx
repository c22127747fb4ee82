import { TableOfContents } from '#components/blog/post-parts.tsx'
import { CallDates } from '#components/community/calls.tsx'
import { ProjectLink, Prose } from '#components/layout/parts.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { PeopleInWords } from '#components/people/person.tsx'
import type { StartStep } from '#lib/content/pages/types.ts'
import type { Calls, Project } from '#lib/content/types.ts'
import { routes } from '#lib/site/routes.ts'

type StartPageProps = {
  title: string
  description: string
  file?: string
  isLastGood: boolean
  steps: readonly StartStep[]
  call?: Calls
  dates: readonly string[]
}

export function StartPage({ title, description, file, isLastGood, steps, call, dates }: StartPageProps) {
  return (
    <SiteLayout section="Start here" isIndex page={{ title, path: routes.start() }} file={file} isLastGood={isLastGood}>
      <article className="post">
        <header>
          <h1>{title}</h1>
          <p className="lead">{description}</p>
        </header>
        <TableOfContents html={steps.map(({ html }) => html).join('')} />
        <div className="text grid grid-cols-1 gap-14">
          {steps.map(({ html, hasCalls }) => (
            <section key={html}>
              <Prose html={html} />
              {hasCalls && call && (
                <div className="mt-6">
                  <CallDates call={call} dates={dates} />
                </div>
              )}
            </section>
          ))}
          <WhoHelps projects={[...new Set(steps.flatMap(({ projects }) => projects))]} />
        </div>
      </article>
    </SiteLayout>
  )
}

const maxNames = 4

function WhoHelps({ projects }: { projects: readonly Project[] }) {
  const known = projects.filter(({ maintainers }) => maintainers.length > 0)
  if (known.length === 0) return null
  return (
    <div className="notice max-w-(--measure) text-md">
      <b>Who helps</b>
      {known.map(({ name, maintainers }) => (
        <p key={name}>
          <PeopleInWords people={maintainers} max={maxNames} /> {maintainers.length === 1 ? 'maintains' : 'maintain'}{' '}
          <ProjectLink name={name} />.
        </p>
      ))}
    </div>
  )
}
