import type { CSSProperties } from 'react'
import type { Maintainer } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { hueOf, initialsOf } from '#lib/text/initials.ts'

const tintOf = (id: string) => ({ '--h': hueOf(id) }) as CSSProperties

type AvatarProps = { name: string; id: string; size?: 'small' | 'large' }

/** A person's initials on a tint, beside the name, so hidden from screen readers. */
export function Avatar({ name, id, size }: AvatarProps) {
  return (
    <span className={`avatar ${size ?? ''}`} style={tintOf(id)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

type AvatarListProps = {
  people: readonly Maintainer[]
  /** How many are shown; the others are counted. */
  max?: number
}

/** People as small linked avatars. The link's text is the name; the style shows the initials. */
export function AvatarList({ people, max = people.length }: AvatarListProps) {
  const others = people.length - max
  return (
    <ul className="avatars">
      {people.slice(0, max).map(({ handle, name }) => (
        <li key={handle}>
          <a
            className="avatar small"
            style={tintOf(handle)}
            href={href(routes.maintainer(handle))}
            title={name}
            data-initials={initialsOf(name)}
          >
            <span className="sr-only">{name}</span>
          </a>
        </li>
      ))}
      {others > 0 && (
        <li className="mono text-muted">
          <span aria-hidden="true">+{others}</span>
          <span className="sr-only">and {others} more</span>
        </li>
      )}
    </ul>
  )
}
