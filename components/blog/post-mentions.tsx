import { Avatar } from '#components/people/avatar.tsx'
import { ProjectChip } from '#components/projects/project-chip.tsx'
import type { Mentions } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** What a post links to: how it hangs together with the rest. */
export function PostMentions({ mentions }: { mentions: Mentions }) {
  if (!hasMentions(mentions)) return null
  const { projects, people, references, posts } = mentions
  return (
    <aside className="mentions" aria-label="Mentioned in this post">
      {projects.length > 0 && (
        <section>
          <h2 className="eyebrow">Projects in this post</h2>
          <ul className="chips">
            {projects.map((project) => (
              <li key={project.name}>
                <ProjectChip project={project} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {people.length > 0 && (
        <section>
          <h2 className="eyebrow">People in this post</h2>
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            {people.map(({ handle, name }) => (
              <li key={handle}>
                <a className="inline-flex items-center gap-2" href={href(routes.maintainer(handle))}>
                  <Avatar name={name} id={handle} size="small" />
                  <span className="name">{name}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {references.length > 0 && (
        <section>
          <h2 className="eyebrow">Pull requests, issues and releases</h2>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {references.map(({ label, url }) => (
              <li key={label} className="mono">
                <a className="inline-block py-1" href={url} rel="external noopener noreferrer">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {posts.length > 0 && (
        <section>
          <h2 className="eyebrow">Linked posts</h2>
          <ul>
            {posts.map(({ slug, title }) => (
              <li key={slug}>
                <a href={href(routes.post(slug))}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

export function hasMentions({ projects, people, references, posts }: Mentions): boolean {
  return projects.length + people.length + references.length + posts.length > 0
}
