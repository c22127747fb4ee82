import { Day, Outside } from '#components/layout/inline.tsx'
import type { ProjectRelease } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'

/** A project, and the part of it that is released by itself. */
export function ReleasedName({ project, page, part }: Pick<ProjectRelease, 'project' | 'page' | 'part'>) {
  return (
    <>
      {page ? <a href={href(page)}>{project}</a> : project}
      {part && part !== project && ` ${part}`}
    </>
  )
}

/** A release of a project that is known: its version, and its day. */
export function ReleaseLink({ release: { part, version, url, date } }: { release: ProjectRelease }) {
  return (
    <>
      <Outside className="mono wrap-anywhere" url={url}>
        {part && `${part} `}
        {version}
      </Outside>{' '}
      <Day className="mono text-muted" date={date} />
    </>
  )
}
