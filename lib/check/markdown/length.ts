import { deflateRawSync } from 'node:zlib'
import type { Report } from '#lib/check/place.ts'

/** Ten packets of 1,460 bytes: what a server may send before it has heard anything back (RFC 6928). */
const firstAnswer = 14_600

/**
 * Bytes of a post's page, compressed: measured on the posts of the Falco blog, header, style and lists take six thousand,
 * and HTML takes half as much again as its Markdown. Right within a tenth, less so where much code is coloured.
 */
const pageBytes = (text: number): number => 6_000 + 1.5 * text

/** Compressed bytes of Markdown, about 4,000 words: more makes a page half as large again as the first answer. */
const limit = 10_000

/** Warns of a text whose page takes a reader's telephone several answers to load. */
export function checkLength(body: string, bodyLine: number, report: Report): void {
  const bytes = deflateRawSync(body).length
  if (bytes <= limit) return
  const words = (body.match(/\S+/g)?.length ?? 0).toLocaleString('en')
  const page = `a page of about ${kilobytes(pageBytes(bytes))} kB, and ${kilobytes(firstAnswer)} kB arrive at once`
  report(
    'post/too-long',
    { line: bodyLine, column: 1 },
    `text: has ${words} words, which make ${page}; split it into posts of one series, or save long code and tables as files beside it`,
  )
}

const kilobytes = (bytes: number): number => Math.floor(bytes / 1_000)
