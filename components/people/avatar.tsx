import type { CSSProperties } from 'react'
import type { Maintainer } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** A hue in degrees that always goes with the same handle. */
function hueOf(handle: string): number {
  let hue = 7
  for (const character of handle) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hue
}

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/).map((word) => [...word][0] ?? '')
  return `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`.toUpperCase()
}

type AvatarProps = { name: string; id: string; size?: 'small' | 'large' }

/** A person's initials on a tint: decoration beside a name, so it says nothing to a screen reader. */
export function Avatar({ name, id, size }: AvatarProps) {
  const style: CSSProperties & Record<'--h', number> = { '--h': hueOf(id.toLowerCase()) }
  return (
    <span className={`avatar ${size ?? ''}`} style={style} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** People as small linked avatars, for dense places. The name is the link's text, and its style shows the initials. */
export function AvatarList({ people }: { people: readonly Maintainer[] }) {
  return (
    <ul className="avatars">
      {people.map(({ handle, name }) => {
        const style: CSSProperties & Record<'--h', number> = { '--h': hueOf(handle.toLowerCase()) }
        return (
          <li key={handle}>
            <a
              className="avatar small"
              style={style}
              href={href(routes.maintainer(handle))}
              title={name}
              data-initials={initialsOf(name)}
            >
              <span className="sr-only">{name}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
