import type { PostSummary } from '#lib/content/posts.ts'
import { isDrawn } from '#lib/covers/cover.ts'
import { coverSize, drawCover } from '#lib/covers/draw.ts'
import { href } from '#lib/site/identity.ts'

const viewBox = `0 0 ${coverSize.width} ${coverSize.height}`

/** Hidden from screen readers, since the title and the text say what it shows. */
export function PostCover({ cover, thumbnail }: Pick<PostSummary, 'cover'> & Partial<PostSummary>) {
  if (cover.kind === 'picture' && thumbnail) {
    return <img className="cover" src={href(thumbnail)} alt="" loading="lazy" />
  }
  if (!isDrawn(cover)) return null
  return (
    <svg className={`cover ${cover.kind}`} viewBox={viewBox} aria-hidden>
      {drawCover(cover).map((part) => {
        const role = part.role === 'ink' ? undefined : part.role
        if ('d' in part) {
          return <path key={part.d} className={role} d={part.d} />
        }
        const { text, x, y, size, width } = part
        return (
          <text key={y} className={role} x={x} y={y} fontSize={size} textLength={width}>
            {text}
          </text>
        )
      })}
    </svg>
  )
}
