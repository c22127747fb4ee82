import { crc32, deflateSync } from 'node:zlib'

export function uints(...values: number[]) {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at)
  return bytes
}

/** A chunk of a PNG file. Pass a wrong checksum (`sum`) to make a damaged chunk. */
export function chunk(type: string, data: Uint8Array, sum?: number) {
  const body = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([uints(data.length), body, uints(sum ?? crc32(body))])
}

/** Compressed black pixels for an IDAT chunk. Each row begins with a byte for its filter. */
export const scanlines = (width: number, height: number) =>
  deflateSync(Buffer.alloc((width + 1) * height))

/** A black PNG picture, or one with other chunks instead of IDAT. */
export function png(
  width: number,
  height: number,
  chunks: readonly Uint8Array[] = [chunk('IDAT', scanlines(width, height))],
) {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const head = chunk('IHDR', Buffer.concat([uints(width, height), Buffer.from([8, 0, 0, 0, 0])]))
  return Buffer.concat([signature, head, ...chunks, chunk('IEND', Buffer.alloc(0))])
}
