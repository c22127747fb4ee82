import type { ProjectGroup } from '#lib/content/types.ts'

/** Ways to the groups of the catalogue, which stay in view. */
export function ScopeNav({ groups }: { groups: readonly ProjectGroup[] }) {
  if (groups.length < 2) return null
  return (
    <nav className="jump" aria-label="Scopes">
      <ul>
        {groups.map(({ id, title }) => (
          <li key={id}>
            <a href={`#page:${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
