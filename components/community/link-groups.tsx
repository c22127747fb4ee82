import { Outside } from '#components/layout/inline.tsx'
import type { LinkGroup } from '#lib/content/types.ts'

/** Links of the community by group, in two columns where there is room. */
export function LinkGroups({ groups }: { groups: readonly Pick<LinkGroup, 'title' | 'links'>[] }) {
  return (
    <div className="section grid gap-x-12 sm:grid-cols-2">
      {groups.map(({ title, links }) => (
        <section key={title} className="mb-8">
          <h2 className="mb-2 text-[1.2rem]">{title}</h2>
          <ul>
            {links.map(({ title: name, url, description }) => (
              <li key={url} className="border-t border-line py-2 text-[0.9375rem] leading-snug">
                <Outside url={url}>{name}</Outside> <span className="text-[0.875rem] text-muted">{description}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
