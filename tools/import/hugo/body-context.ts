import type { Nodes } from 'mdast'
import type { Place } from '#lib/check/place.ts'
import type { Edit } from '#tools/import/edits.ts'
import type { Blog, SourcePost } from './blog.ts'
import { type Parsed, type Span, spanOf } from './parse.ts'

/** Tells where an offset of the text stands in the source file. */
export type PlaceOf = (offset: number) => Place

/** What each kind of edit needs to know. */
export type BodyContext = {
  body: string
  parsed: Parsed
  post: SourcePost
  blog: Blog
  placeOf: PlaceOf
  definitions: ReadonlyMap<string, LinkedDefinition>
}

/** What became of a definition (`[name]: address`), for those that refer to it. */
export type LinkedDefinition = { edits: Edit[]; isText: boolean; isMissingPicture: boolean }

/** The destination of a node, which is the last one within it; undefined for addresses that stand by themselves. */
export function destinationOf(node: Nodes, { destinations }: Parsed, after = 0): Span | undefined {
  const { from, to } = spanOf(node)
  let low = 0
  let high = destinations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((destinations[middle]?.from ?? 0) < to) low = middle + 1
    else high = middle
  }
  const last = destinations[low - 1]
  return last && last.from >= Math.max(from, after) ? last : undefined
}
