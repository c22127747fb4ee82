import type { ReactNode } from 'react'
import { Outside } from '#components/layout/inline.tsx'
import type { LinkGroup } from '#lib/content/types.ts'

type LinkGroupsProps = {
  groups: readonly LinkGroup[]
  /** Address of the guide to writing on this site, where its source is known. */
  guide?: string
}

/** Where everything is, in two columns where there is room. */
export function LinkGroups({ groups, guide }: LinkGroupsProps) {
  return (
    <div className="section grid gap-x-12 sm:grid-cols-2">
      {groups.map(({ title, links }) => (
        <Group key={title} title={title}>
          <ul>
            {links.map(({ title: name, url, description }) => (
              <li key={url} className="border-t border-line py-2 text-[0.9375rem] leading-snug">
                <Outside url={url}>{name}</Outside> <span className="text-[0.875rem] text-muted">{description}</span>
              </li>
            ))}
          </ul>
        </Group>
      ))}
      {guide && (
        <Group title="This site">
          <p className="text-[0.9375rem]">
            A post is a Markdown file. To write one or to correct anything here, see{' '}
            <Outside url={guide}>how to contribute</Outside>.
          </p>
        </Group>
      )}
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-[1.2rem]">{title}</h2>
      {children}
    </section>
  )
}
