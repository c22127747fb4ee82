import type { VFile } from 'vfile'
import type { Place, Report } from '#lib/check/place.ts'

/** A destination in a text: of a link (`a`) or of a picture (`img`). */
export type Destination = Place & { tag: 'a' | 'img'; url: string }

/** What other documents may want to know of a text. */
export type TextFacts = { destinations: Destination[]; anchors: ReadonlySet<string> }

/** A text while the chain of plugins reads it: where its findings go, and what the chain finds out about it. */
export type Reading = {
  report: Report
  /** Where the text begins, after its front matter. */
  bodyStart: Place
  facts?: TextFacts
}

declare module 'vfile' {
  interface DataMap {
    reading: Reading
  }
}

/** The reading that a file of the chain belongs to. */
export function readingOf(file: VFile): Reading {
  if (!file.data.reading) throw new Error('Rules on Markdown need a reading to report to')
  return file.data.reading
}
