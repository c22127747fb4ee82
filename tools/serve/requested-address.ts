/** What a request asks for. */
export type RequestedAddress = {
  /** Names of folders below the site and of the file, decoded; the last is empty where the address ends with a slash. */
  parts: string[]
  /** The query with its question mark, as it was written. */
  search: string
}

/** Names that lead elsewhere than one step down, in some file system. */
const notAName = /^\.{0,2}$|[/\\\0]/

/**
 * Takes the target of a request apart, in all forms of https://www.rfc-editor.org/rfc/rfc9112#section-3.2.
 * @param basePath path that the site lives under, without a slash at its end
 * @returns undefined for what no file of a site can have as its address
 */
export function readRequestedAddress(target: string, basePath: string): RequestedAddress | undefined {
  const [beforeQuery = '', ...query] = target.split('?')
  // A client that takes us for a proxy writes the whole address.
  const pathname = beforeQuery.replace(/^https?:\/\/[^/]*/i, '')
  if (!pathname.startsWith(`${basePath}/`) && pathname !== basePath) return undefined
  const parts = decoded(pathname.slice(basePath.length)).slice(1)
  const isBad = parts.some((part, index) => notAName.test(part) && !(part === '' && index === parts.length - 1))
  return isBad ? undefined : { parts, search: query.length > 0 ? `?${query.join('?')}` : '' }
}

/** The parts of a path; one that no file has where a percent sign is not well formed. */
function decoded(pathname: string): string[] {
  try {
    return pathname.split('/').map(decodeURIComponent)
  } catch {
    return ['', '..']
  }
}

/** The path that parts stand for, with nothing in it that could be taken for another host. */
export function pathOfParts(parts: readonly string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`
}
