import type { Place } from '#lib/check/place.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import type { Blog, SourcePost } from './blog.ts'
import type { ParsedMarkdown } from './parse.ts'

/** Says where an offset of the text stands in the source file. */
export type PlaceOf = (offset: number) => Place

/** What each kind of edit needs to know. */
export type BodyContext = {
  body: string
  parsed: ParsedMarkdown
  post: SourcePost
  blog: Blog
  placeOf: PlaceOf
  definitions: ReadonlyMap<string, LinkedDefinition>
}

/** What became of a definition (`[name]: address`), for those that refer to it. */
export type LinkedDefinition = { edits: Edit[]; isText: boolean; isMissingPicture: boolean }
