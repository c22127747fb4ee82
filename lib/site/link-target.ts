import path from 'node:path'

/** The target of a link or picture in a document; `file` is a path below the content folder. */
export type LinkTarget =
  | { kind: 'outside'; url: string }
  | { kind: 'anchor'; suffix: string }
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'file'; file: string; suffix: string }

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** Parses the destination of a link in the file `from`; `suffix` is its query and anchor. */
export function linkTarget(destination: string, from: string): LinkTarget {
  if (scheme.test(destination)) return { kind: 'outside', url: destination }
  const [, address = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(destination) ?? []
  if (address === '') return { kind: 'anchor', suffix }
  if (address.startsWith('/')) return { kind: 'page', path: address, suffix }
  const file = path.posix.join(path.posix.dirname(from), decodeAddress(address))
  return { kind: 'file', file, suffix }
}

/** Decodes escapes such as `%20`; a text with an invalid escape is returned as it is. */
export function decodeAddress(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
