import { NO_PAGE } from './routes.ts'

/**
 * Bytes of one part of an address. File systems take 255, of which Next and the encodings need some for their endings
 * (`.segments`, `.html.br`), and so does a file that is written beside its place and renamed.
 */
export const LONGEST_PART = 200

/** Bytes of a whole address; a path takes 4,096 on Linux and 1,024 on macOS, the folder of the site included. */
const LONGEST_ADDRESS = 600

/** Folders and stand-ins of the build, by their first part: those of app/ with names of their own, and what build/finish leaves out. */
const ownFolders = new Set(['media', 'client', 'search', 'made', '404'])

/** @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** True for a name that means a device on Windows, whatever its extension. */
export const isDeviceName = (name: string): boolean => device.test(name)

/**
 * Why an address cannot be one of a page that content makes, to follow 'is' or a name, with what to write instead of it;
 * undefined where it can.
 */
export function impossibleName(address: string): string | undefined {
  if (bytesOf(address) > LONGEST_ADDRESS)
    return `makes an address of ${bytesOf(address)} bytes; at most ${LONGEST_ADDRESS} are possible, so write a shorter one`
  const parts = address.split('/').filter((part) => part !== '')
  const [first = ''] = parts
  for (const part of parts) {
    if (bytesOf(part) > LONGEST_PART)
      return `makes a name of ${bytesOf(part)} bytes; file systems take ${LONGEST_PART} with what the build adds, so write a shorter one`
    if (part.startsWith('.')) return 'has a part that begins with a dot, which hosts do not serve; leave the dot out'
    if (part.endsWith('.')) return 'has a part that ends with a dot, which Windows drops; leave the dot out'
    if (part === NO_PAGE || part.toLowerCase().startsWith('__next'))
      return `has the part ${part.slice(0, 40)}, which the build uses itself; write another`
    if (isDeviceName(part)) return `has the part ${part}, which is no name for a folder on Windows; write another`
  }
  if (first.startsWith('_')) return "begins with '_', as the files of the build and of hosts do; write another"
  if (ownFolders.has(first.toLowerCase()))
    return `is in the folder /${first}/, which the build fills itself; write another`
  // Next takes '/index/a' for '/index/index/a', and '/index' for '/'.
  if (first === 'index') return "begins with 'index', which Next takes for the home page; write another"
  return undefined
}

/** True for an alias that is a path and nothing else: parts of plain characters between single slashes. */
export function isPlainPath(alias: string): boolean {
  const parts = alias.replace(/^\//, '').replace(/\/$/, '').split('/')
  return parts.every((part) => /^[\w~.+-]+$/.test(part) && !/^\.+$/.test(part))
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
