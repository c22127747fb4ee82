import zlib from 'node:zlib'

/** How often a PDF fills or strokes a shape (ISO 32000-2, 8.5.3: the operators that paint paths). */
export function paintedShapes(pdf: Buffer): number {
  return streamsOf(pdf)
    .map((stream) => stream.match(/(?:^|\s)(?:f\*?|B\*?|b\*?|S|s)(?=\s|$)/g)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0)
}

/** What the streams of a PDF hold, those that are compressed as Chromium does it. */
function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue
    try {
      streams.push(
        zlib.inflateSync(pdf.subarray(at + 7), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString('latin1'),
      )
    } catch {
      // A picture or a file of a font.
    }
  }
  return streams
}
