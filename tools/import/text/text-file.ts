import { decode } from '#lib/check/bytes/decode.ts'
import type { Place } from '#lib/check/place.ts'

/** A text as rules read it, and the way back to the form that its file has. */
export type TextFile = {
  /** Without byte order mark, line feeds only. */
  text: string
  /** Bytes of a new text, with the byte order mark that the file had. */
  encode: (text: string) => Uint8Array
}

/** Reads bytes as text; undefined, with the reason reported, where they are none or are too many. */
export function decodeTextFile(
  bytes: Uint8Array,
  report: (place: Place, message: string) => void,
): TextFile | undefined {
  const text = decode(bytes, (_, place, message) => report(place, message))
  if (text === undefined) return undefined
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : ''
  return { text, encode: (next) => Buffer.from(mark + next, 'utf8') }
}
