import { crc32 } from 'node:zlib'

/**
 * True where a PNG is cut off or a part of it has a wrong sum, its later frames included, which decoders of stills do not
 * read (PNG, third edition, 5.3).
 */
export function isDamagedPng(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 8
  while (at + 12 <= view.length) {
    const end = at + 8 + view.readUInt32BE(at)
    if (end + 4 > view.length) return true
    if (crc32(view.subarray(at + 4, end)) !== view.readUInt32BE(end)) return true
    if (view.toString('latin1', at + 4, at + 8) === 'IEND') return false
    at = end + 4
  }
  return true
}

/** True where a GIF ends before its last block (GIF89a, 16 to 27): libvips shows the frames that are there. */
export function isDamagedGif(bytes: Uint8Array): boolean {
  const byte = (at: number): number => bytes[at] ?? -1
  const tableAfter = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let at = 13 + tableAfter(byte(10))
  while (at < bytes.length) {
    const kind = byte(at)
    if (kind === 0x3b) return false
    if (kind === 0x21) at += 2
    else if (kind === 0x2c) at += 10 + tableAfter(byte(at + 9)) + 1
    else return true
    while (byte(at) > 0) at += byte(at) + 1
    at++
  }
  return true
}

/** Number of frames that a PNG says it has; 1 for one that does not move (PNG, third edition, 11.3.5.1). */
export function pngFrames(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = view.subarray(0, Math.max(view.indexOf('IDAT'), 0)).indexOf('acTL')
  return at < 0 ? 1 : view.readUInt32BE(at + 4)
}
