import { folders } from '#lib/site/routes.ts'

/** The media type of files with an unknown extension; browsers show them as plain text. */
export const PLAIN = 'text/plain; charset=utf-8'

/** Extensions of files that browsers show as plain text. */
const texts =
  'c conf csv diff go h ini json log lua patch py rego rs sh toml tsv txt yaml yml'.split(' ')

/**
 * Media types of files next to posts, by extension. Formats of pictures are only those that every
 * browser shows (MDN, Image file type and format guide).
 */
export const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['apng', 'image/apng'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  // This charset overrides the encoding that an SVG file declares.
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['webp', 'image/webp'],
  ...texts.map((extension) => [extension, PLAIN] as const),
  ['pdf', 'application/pdf'],
])

/** Media types of all files of the site, by extension. */
export const fileTypes: ReadonlyMap<string, string> = new Map([
  ...mediaTypes,
  ['css', 'text/css; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['ics', 'text/calendar; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['woff2', 'font/woff2'],
  ['xml', 'application/xml; charset=utf-8'],
])

const typeIn = (types: ReadonlyMap<string, string>, name: string) =>
  types.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')

/** The type of the file at an address. Authors' files, in /media/, are never HTML or script. */
export const typeAt = (address: string) =>
  typeIn(address.startsWith(folders.media) ? mediaTypes : fileTypes, address) ?? PLAIN

/** Which check a file next to a post needs; undefined if such files are not published. */
export function fileKind(name: string) {
  const type = typeIn(mediaTypes, name)
  if (type?.startsWith('image/')) return 'picture'
  if (type === PLAIN) return 'text'
  return type === undefined ? undefined : 'pdf'
}

/** Extensions, with their dots, of files that may be next to posts. */
export const extensions = [...mediaTypes.keys()].map((extension) => `.${extension}`)
