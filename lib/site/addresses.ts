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

/**
 * Maximum number of bytes between two slashes of an address. File systems allow 255, and files of
 * posts get longer names, such as `NAME-1440.webp`.
 */
const maxBytes = 200

/** Matches folders that the build fills, and `/index/`, which Next treats as the home page. */
const reserved = /^\/(?:media|client|search|404|index)\//i

/** Why an address cannot be used, for messages; undefined if the address is allowed. */
export function impossibleName(address: string) {
  for (const segment of address.split('/')) {
    const bytes = Buffer.byteLength(segment)
    if (bytes > maxBytes) return `has a name of ${bytes} bytes; write at most ${maxBytes}`
    // Hosts do not serve names that begin with a dot; Next and hosts use names that begin with '_'.
    // Next writes files index.txt, *.rsc and *.meta beside pages.
    if (/^[._]|^index\.txt$|\.(?:rsc|meta)$/i.test(segment))
      return `has the name '${segment}', which some hosts do not accept; write another one`
  }
  const [folder] = reserved.exec(address) ?? []
  return folder && `is in ${folder}, which is reserved for the site; write another address`
}

export function isPlainPath(alias: string) {
  const segments = alias.replace(/^\//, '').replace(/\/$/, '').split('/')
  return segments.every((segment) => /^[\w~.+-]+$/.test(segment) && !/^\.+$/.test(segment))
}
