import type { VFile } from 'vfile'
import type { Place, Report } from '#lib/check/place.ts'
import type { MarkdownFacts } from '#lib/markdown/facts.ts'

/** A destination in a text: of a link (`a`) or of a picture (`img`). */
export type Destination = Place & { tag: 'a' | 'img'; url: string }

/** What other documents may want to know of a text. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

/** A text while the chain of plugins reads it: where its findings go, and what the chain finds out about it. */
export type Reading = {
  report: Report
  /** Where the text begins, after its front matter. */
  bodyStart: Place
  /** Whether nothing was reported so far that stops a build. */
  isSound: () => boolean
  /** False where the findings are all that is asked for. */
  wantsHtml: boolean
  facts?: TextFacts
}

declare module 'vfile' {
  interface DataMap {
    /** What Contentlayer says of the document that a text belongs to (`doc._raw` in its computed fields). */
    rawDocumentData: { reading?: Reading; facts?: MarkdownFacts }
  }
}

/** Ends the chain where no HTML is needed, or none may be made. */
export class ReadingEnded extends Error {
  override name = 'ReadingEnded'
}

/** The reading that a file of the chain belongs to; undefined where Markdown is made into HTML and nobody checks it. */
export function readingOf(file: VFile): Reading | undefined {
  return file.data.rawDocumentData?.reading
}
