/**
 * Maximum number of bytes between two slashes of an address. File systems allow 255, and files of
 * posts get longer names, such as `NAME-1440.webp`.
 */
const LONGEST_PART = 200

/** True for names that Windows reserves for devices, with any extension. */
const isDeviceName = (name: string) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)

/** Matches folders that the build fills, and `/index/`, which Next treats as the home page. */
const reserved = /^\/(?:media|client|search|404|index)\//i

/** Why an address cannot be used, as a part of a message; undefined if the address is allowed. */
export function impossibleName(address: string) {
  for (const part of address.split('/')) {
    const bytes = Buffer.byteLength(part)
    if (bytes > LONGEST_PART) return `has a part of ${bytes} bytes; write at most ${LONGEST_PART}`
    // Hosts do not serve names that begin with a dot; Next and hosts use names that begin with '_';
    // Windows drops a dot at the end. Next writes files index.txt, *.rsc and *.meta beside pages.
    if (/^[._]|\.$|^index\.txt$|\.(?:rsc|meta)$/i.test(part) || isDeviceName(part))
      return `has the part '${part}', which some hosts or systems do not accept; write another part`
  }
  const [folder] = reserved.exec(address) ?? []
  return folder && `is in ${folder}, which is reserved for the site; write another address`
}

export function isPlainPath(alias: string) {
  const parts = alias.replace(/^\//, '').replace(/\/$/, '').split('/')
  return parts.every((part) => /^[\w~.+-]+$/.test(part) && !/^\.+$/.test(part))
}
