/**
 * Maximum bytes in one segment of an address. File systems allow 255, including endings of a build:
 * `.segments`, `.html.br`.
 */
export const LONGEST_PART = 200

/** True for names that Windows reserves for devices, with any extension. */
export const isDeviceName = (name: string) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)

/**
 * Reserved addresses: folders that the build fills itself, and `index`, which Next treats as the
 * home page.
 */
const reserved = /^\/(?:media|client|search|made|404|index)\//i

/** Why no page can have this address; undefined if one can. */
export function impossibleName(address: string): string | undefined {
  const parts = address.split('/')
  const long = parts.find((part) => Buffer.byteLength(part) > LONGEST_PART)
  if (long !== undefined)
    return `has a part of ${Buffer.byteLength(long)} bytes; write at most ${LONGEST_PART}`
  // Hosts do not serve names that begin with a dot; Next and hosts use names that begin with '_';
  // Windows drops a dot at the end.
  const refused = parts.find((part) => /^[._]|\.$/.test(part) || isDeviceName(part))
  if (refused !== undefined)
    return `has the part '${refused}', which not every host and system accepts; write another`
  return reserved.test(address)
    ? `is in ${reserved.exec(address)?.[0]}, which the build fills itself; write another`
    : undefined
}

/** True if an alias has only plain characters and single slashes. */
export function isPlainPath(alias: string) {
  const parts = alias.replace(/^\//, '').replace(/\/$/, '').split('/')
  return parts.every((part) => /^[\w~.+-]+$/.test(part) && !/^\.+$/.test(part))
}
