import type { Mentions } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type Group = {
  title: string
  links: { label: string; url: string; isExternal?: boolean }[]
  /** Names of repositories and releases are set in monospace. */
  isMono?: boolean
}

/** What a post links to: projects, people, references and other posts. */
export function PostMentions({ mentions }: { mentions: Mentions }) {
  if (!hasMentions(mentions)) return null
  return (
    <aside className="mentions" aria-label="Mentioned in this post">
      {groupsOf(mentions).map(
        ({ title, links, isMono }) =>
          links.length > 0 && (
            <section key={title}>
              <h2 className="eyebrow">{title}</h2>
              <ul className={isMono ? 'mono' : undefined}>
                {links.map(({ label, url, isExternal }) => (
                  <li key={url}>
                    <a href={url} rel={isExternal ? 'external noopener noreferrer' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </aside>
  )
}

export function hasMentions({ projects, people, references, posts }: Mentions): boolean {
  return projects.length + people.length + references.length + posts.length > 0
}

function groupsOf({ projects, people, references, posts }: Mentions): Group[] {
  return [
    {
      title: 'Projects in this post',
      links: projects.map(({ name }) => ({ label: name, url: href(routes.project(name)) })),
      isMono: true,
    },
    {
      title: 'People in this post',
      links: people.map(({ name, handle }) => ({ label: name, url: href(routes.maintainer(handle)) })),
    },
    {
      title: 'Pull requests, issues and releases',
      links: references.map(({ label, url }) => ({ label, url, isExternal: true })),
      isMono: true,
    },
    {
      title: 'Linked posts',
      links: posts.map(({ title, slug }) => ({ label: title, url: href(routes.post(slug)) })),
    },
  ]
}
