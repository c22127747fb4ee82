import { Link, List, PageLink } from '#components/layout/elements.tsx'
import { PeopleInWords } from '#components/people/person.tsx'
import { StatusWord } from '#components/projects/status.tsx'
import type { ProjectInNeed } from '#lib/content/projects/maintenance.ts'
import type { Project } from '#lib/content/projects/projects.ts'
import { labelledIssues } from '#lib/site/github.ts'
import { routes } from '#lib/site/routes.ts'
import { inWords } from '#lib/text/message-format.ts'

function HelpLinks({ repository, name }: Project) {
  return (
    <>
      Start with a <Link to={labelledIssues('good first issue', repository)}>good first issue</Link>{' '}
      or one marked <Link to={labelledIssues('help wanted', repository)}>help wanted</Link>, read{' '}
      <Link to={repository}>the {name} repository</Link>, or ask{' '}
      <Link to={routes.community()}>on Slack or on the community call</Link>.
    </>
  )
}

export function HelpNotice({ project, maintainers }: { project: Project; maintainers: number }) {
  const people = `${inWords(maintainers)} ${maintainers === 1 ? 'person' : 'people'}`
  const state = maintainers === 0 ? 'No current maintainers' : `Maintained by ${people}`
  return (
    <p className="mt-4" role="note">
      <b>{state}. You can help.</b> <HelpLinks {...project} />
    </p>
  )
}

export function HelpWantedLink({ headline }: { headline: string }) {
  return (
    <p>
      {headline}. <Link to={routes.helpWanted()}>See which, and how to help</Link>.
    </p>
  )
}

export function ProjectsInNeed({ projects }: { projects: readonly ProjectInNeed[] }) {
  return (
    <List items={projects} className="grid gap-x-12 text-md sm:grid-cols-2" item="ruled py-4">
      {({ project, people }) => (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="min-w-0 wrap-anywhere">
              <PageLink {...project} />
            </h3>
            <span className="chip">
              <StatusWord {...project} />
            </span>
          </div>
          {people.length > 0 && (
            <p className="mt-2">
              {project.maintainers.length > 0 ? 'Maintained by ' : 'Former maintainers: '}
              <PeopleInWords people={people} />.
            </p>
          )}
        </>
      )}
    </List>
  )
}
