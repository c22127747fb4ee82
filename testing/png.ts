import { crc32, deflateSync } from 'node:zlib'

export function uints(...values: number[]) {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at)
  return bytes
}

/** A chunk of a PNG file; `sum` replaces the correct checksum. */
export function chunk(type: string, data: Uint8Array, sum?: number) {
  const body = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([uints(data.length), body, uints(sum ?? crc32(body))])
}

/** Grey pixels as compressed rows, for the chunk IDAT. */
export const scanlines = (width: number, height: number) =>
  deflateSync(
    Buffer.alloc((width + 1) * height, 128).map((value, at) => (at % (width + 1) ? value : 0)),
  )

/** A grey PNG picture; `parts` are chunks to use instead of IDAT. */
export function png(width: number, height: number, parts?: readonly Uint8Array[]) {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const head = chunk('IHDR', Buffer.concat([uints(width, height), Buffer.from([8, 0, 0, 0, 0])]))
  const body = parts ?? [chunk('IDAT', scanlines(width, height))]
  return Buffer.concat([signature, head, ...body, chunk('IEND', Buffer.alloc(0))])
}
