import type { Mentions } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** What a post links to: projects, people, references and other posts. */
export function PostMentions({ mentions }: { mentions: Mentions }) {
  const groups = groupsOf(mentions).filter(({ links }) => links.length > 0)
  if (groups.length === 0) return null
  return (
    <aside className="mentions" aria-label="Mentioned in this post">
      {groups.map(({ title, links, className, rel }) => (
        <section key={title}>
          <h2 className="eyebrow">{title}</h2>
          <ul className={className}>
            {links.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel={rel}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  )
}

type Group = { title: string; links: { label: string; url: string }[]; className?: string; rel?: string }

function groupsOf({ projects, people, references, posts }: Mentions): Group[] {
  return [
    {
      title: 'Projects in this post',
      links: projects.map(({ name }) => ({ label: name, url: href(routes.project(name)) })),
      className: 'mono',
    },
    {
      title: 'People in this post',
      links: people.map(({ name, handle }) => ({ label: name, url: href(routes.maintainer(handle)) })),
    },
    {
      title: 'Pull requests, issues and releases',
      links: references,
      className: 'mono',
      rel: 'external noopener noreferrer',
    },
    {
      title: 'Linked posts',
      links: posts.map(({ title, slug }) => ({ label: title, url: href(routes.post(slug)) })),
    },
  ]
}
