import { cell, dotWidths, drawArt, type Grid, type Subject } from '#lib/art/draw-art.ts'
import type { IllustratedPost } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'

/** On a list, above a text, and at the head of the home page. */
export const grids = {
  small: { columns: 5, rows: 3 },
  band: { columns: 20, rows: 2 },
  large: { columns: 15, rows: 3 },
} as const satisfies Record<string, Grid>

type Size = keyof typeof grids

/** The picture that is drawn of what a post is about. Decoration: the post says what it mentions in words. */
export function Art({ subject, size, className = '' }: { subject: Subject; size: Size; className?: string }) {
  const grid = grids[size]
  return (
    <svg className={`art ${className}`} viewBox={`0 0 ${grid.columns * cell} ${grid.rows * cell}`} aria-hidden="true">
      {drawArt(subject, grid).map(({ kind, path }) =>
        kind === 'dots' || kind === 'large' ? (
          <path key={kind} className="dots" strokeWidth={dotWidths[kind]} d={path} />
        ) : (
          <path key={kind} className={kind} d={path} />
        ),
      )}
    </svg>
  )
}

/** A post's picture on a list: the author's cover, or the one that is drawn. */
export function PostArt({ post: { subject, cover }, size }: { post: IllustratedPost; size: Size }) {
  if (!cover) return <Art subject={subject} size={size} />
  const { variants, path, width, height } = cover
  // A list's picture is small on any screen, and the large one is a text's column wide.
  const copy = size === 'small' ? variants[0] : variants.find((variant) => variant.width >= 720)
  return (
    <img
      className="art"
      src={href((copy ?? variants.at(-1))?.path ?? path)}
      alt=""
      width={width}
      height={height}
      loading={size === 'small' ? 'lazy' : undefined}
    />
  )
}
