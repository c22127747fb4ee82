import { IfOld, Link } from '#components/layout/parts.tsx'
import type { Figures } from '#lib/content/community.ts'
import type { Release } from '#lib/content/releases.ts'
import { yearOf } from '#lib/site/dates.ts'
import { routes } from '#lib/site/routes.ts'

type CommunityFiguresProps = {
  figures?: Figures
  releases: readonly Release[]
  /** Words about maintained projects that are not listed. */
  unlisted: string
}

export function CommunityFigures({ figures, releases, unlisted }: CommunityFiguresProps) {
  const latest = (key: 'maintainers' | 'companies' | 'independent' | 'projects') =>
    figures?.months.findLast((month) => month[key] !== undefined)?.[key]
  const maintainers = latest('maintainers') ?? 0
  const companies = latest('companies')
  const independent = latest('independent') ?? 0
  const projects = latest('projects')
  const newest = releases[0]
  const first = releases.at(-1)
  if (!figures && !newest) return null
  return (
    <section
      className="border-y border-line py-[0.8rem] [&_b]:text-ink [&_b]:[font:700_1.2em_var(--font-heading)]"
      aria-label="The community in numbers"
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-md text-muted">
        {maintainers > 0 && (
          <li>
            <Figure path={routes.maintainers()} value={maintainers} title="maintainers" />
            {companies !== undefined && (
              <>
                {independent > 0 ? `, ${maintainers - independent} of them ` : ' '}
                from <b>{companies}</b> companies
              </>
            )}
          </li>
        )}
        {projects !== undefined && (
          <li>
            <Figure path={routes.projects()} value={projects} title="listed projects" />
            {unlisted}
          </li>
        )}
        {newest && first && (
          <li>
            <Figure path={routes.releases()} value={releases.length} title="releases" /> since{' '}
            {yearOf(first.date)}, <IfOld words="newest known">newest</IfOld> <b>{newest.version}</b>
          </li>
        )}
      </ul>
    </section>
  )
}

function Figure({ path, value, title }: { path: string; value: number; title: string }) {
  return (
    <Link to={path}>
      <b>{value}</b> {title}
    </Link>
  )
}
