import path from 'node:path'

/** Where a link or picture of a document leads; a `file` is a path below the content folder. */
export type LinkTarget =
  | { kind: 'outside'; url: string }
  | { kind: 'anchor'; suffix: string }
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'file'; file: string; suffix: string }

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** Reads a destination in the document `from`; its query and anchor are in `suffix`. */
export function linkTarget(destination: string, from: string): LinkTarget {
  if (scheme.test(destination)) return { kind: 'outside', url: destination }
  const [, address = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(destination) ?? []
  if (address === '') return { kind: 'anchor', suffix }
  if (address.startsWith('/')) return { kind: 'page', path: address, suffix }
  const file = path.posix.join(path.posix.dirname(from), decodeAddress(address))
  return { kind: 'file', file, suffix }
}

/** Decodes `%20` and the like; text with a `%` that means nothing stays as it is. */
export function decodeAddress(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
