import { Disclosure, List, PageLink, Table } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { HelpWantedLink } from '#components/maintenance/help.tsx'
import { AvatarList } from '#components/people/person.tsx'
import { StatusGlyph, StatusWord } from '#components/projects/status.tsx'
import { figures } from '#lib/content/community.ts'
import { catalogueInWords, maintenance } from '#lib/content/projects/maintenance.ts'
import { type ProjectGroup, projectGroups } from '#lib/content/projects/projects.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { signFacts, signs, statusOf } from '#lib/site/status.ts'
import { count } from '#lib/text/message-format.ts'

export const { metadata } = pages.projects

export default async function ProjectsPage() {
  const groups = await projectGroups()
  const all = groups.flatMap(({ projects }) => projects)
  // Listed projects without a status have the icon of unlisted ones, but not its meaning.
  const statuses = all.map(statusOf).filter(({ word }) => word !== 'no status')
  const shown = new Set(statuses.map(({ sign }) => sign))
  const asOf = (await figures())?.asOf
  return (
    <TitledPage
      section="Projects"
      {...pages.projects}
      lead={catalogueInWords(all)}
      lastUpdated={{ date: asOf, from: sources.repositories }}
    >
      <Disclosure summary="What each status means">
        <List items={signs.filter((sign) => shown.has(sign))} className="key">
          {(sign) => (
            <>
              <StatusGlyph sign={sign} /> <b>{sign}</b> {signFacts[sign].meaning}
            </>
          )}
        </List>
      </Disclosure>
      {groups.length > 1 && (
        <nav className="jump sticky top-0 z-1 bg-paper text-[0.8125rem]" aria-label="Scopes">
          <List items={groups} className="flex flex-wrap gap-x-[clamp(0.6rem,2.8vw,2rem)]">
            {({ id, title }) => (
              <a className="inline-block min-h-10 content-center" href={`#page:${id}`}>
                {title}
              </a>
            )}
          </List>
        </nav>
      )}
      {groups.map((group) => (
        <ProjectTable key={group.id} {...group} />
      ))}
      <HelpWantedLink headline={(await maintenance()).headline} />
    </TitledPage>
  )
}

function ProjectTable({ title, id, intro, projects, isPast }: ProjectGroup) {
  const table = (
    <Table
      className="project-table"
      aria-labelledby={`page:${id}`}
      columns={['Project', 'Status', 'What it is', 'Maintainers']}
      rows={projects}
    >
      {(project) => (
        <tr>
          <th scope="row">
            <b className="entry">
              <PageLink {...project} />
            </b>
          </th>
          <td>
            <StatusWord {...project} />
          </td>
          <td>{project.description}</td>
          <td>
            {project.maintainers.length > 0 ? (
              <AvatarList people={project.maintainers} max={3} />
            ) : (
              'no maintainers'
            )}
          </td>
        </tr>
      )}
    </Table>
  )
  return (
    <section aria-labelledby={`page:${id}`}>
      <h2 id={`page:${id}`}>
        {title} <span className="meta text-muted">{projects.length}</span>
      </h2>
      <p className="mt-1 mb-3 text-sm snug text-muted">{intro}</p>
      {isPast ? (
        <Disclosure summary={`Show ${count(projects.length, 'project')}`}>{table}</Disclosure>
      ) : (
        table
      )}
    </section>
  )
}
