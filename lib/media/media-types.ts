/** Kinds of files beside posts, each with a check of its own. */
type FileKind = 'picture' | 'text' | 'pdf'

/** Pictures that every browser shows (MDN, Image file type and format guide). */
const pictures = {
  apng: 'image/apng',
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  // This charset overrides the encoding that an SVG file declares.
  svg: 'image/svg+xml; charset=utf-8',
  webp: 'image/webp',
}

/** Extensions of text that a browser neither runs nor lays out. */
const texts =
  'c conf csv diff go h ini json log lua patch py rego rs sh toml tsv txt yaml yml'.split(' ')

const types = new Map<string, { kind: FileKind; type: string }>([
  ...Object.entries(pictures).map(
    ([extension, type]) => [extension, { kind: 'picture', type }] as const,
  ),
  ...texts.map(
    (extension) => [extension, { kind: 'text', type: 'text/plain; charset=utf-8' }] as const,
  ),
  ['pdf', { kind: 'pdf', type: 'application/pdf' }],
])

const typeOf = (name: string) => types.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')

/** The kind of a file; undefined if such files are not published. */
export const fileKind = (name: string): FileKind | undefined => typeOf(name)?.kind

/** Extensions, with their dots, of all files that the site publishes beside posts. */
export const extensions: readonly string[] = [...types.keys()].map((extension) => `.${extension}`)

/** The type of a file with any other extension: one that is never run or laid out. */
export const PLAIN = 'text/plain; charset=utf-8'

export const mediaType = (name: string) => typeOf(name)?.type ?? PLAIN

/** Types of files beside posts, by extension. */
export const mediaTypes: ReadonlyMap<string, string> = new Map(
  [...types].map(([extension, { type }]) => [extension, type]),
)

/** Types of the site's other files, by extension. */
export const fileTypes: ReadonlyMap<string, string> = new Map([
  ...mediaTypes,
  ['br', 'application/octet-stream'],
  ['css', 'text/css; charset=utf-8'],
  ['gz', 'application/octet-stream'],
  ['html', 'text/html; charset=utf-8'],
  ['ics', 'text/calendar; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['woff2', 'font/woff2'],
  ['xml', 'application/xml; charset=utf-8'],
  ['yaml', 'text/yaml; charset=utf-8'],
])

export function typeOfFile(name: string) {
  return fileTypes.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? PLAIN
}
