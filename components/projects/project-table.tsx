import { Disclosure, List, ProjectLink, Table } from '#components/layout/parts.tsx'
import { AvatarList } from '#components/people/person.tsx'
import type { ProjectGroup } from '#lib/content/projects.ts'
import { count } from '#lib/text/message-format.ts'
import { StatusWord } from './status.tsx'

export function ProjectTable({ title, id, intro, projects, isPast }: ProjectGroup) {
  const table = (
    <Table
      className="catalogue"
      aria-labelledby={`page:${id}`}
      columns={['Project', 'Status', 'What it is', 'Maintainers']}
      rows={projects}
    >
      {(project) => (
        <tr>
          <th scope="row">
            <b className="entry">
              <ProjectLink {...project} />
            </b>
          </th>
          <td>
            <StatusWord project={project} />
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

export function ScopeNav({ groups }: { groups: readonly ProjectGroup[] }) {
  if (groups.length < 2) return null
  return (
    <nav className="jump sticky top-0 z-1 bg-paper text-[0.8125rem]" aria-label="Scopes">
      <List items={groups} className="flex flex-wrap gap-x-[clamp(0.6rem,2.8vw,2rem)] py-2">
        {({ id, title }) => <a href={`#page:${id}`}>{title}</a>}
      </List>
    </nav>
  )
}
