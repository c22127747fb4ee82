/** Something that has an address: a page (with a slash at its end) or a file, from the site's root, not percent-encoded. */
export type SiteAddress = { address: string }

/** Two claims that cannot both be served: of one address, or of a file where the other needs a folder. */
export type Collision<Of extends SiteAddress> = { owner: Of; isSameAddress: boolean }

/**
 * The address that a file of the finished site answers, by its path below the site with `/` between parts; a page's is
 * that of its folder, and an encoding (`.br`, `.gz`) has the address of what it encodes.
 */
export function addressOfFile(file: string): string {
  return `/${file.replace(/\.(?:br|gz)$/, '').replace(/(^|\/)index\.html$/, '$1')}`
}

/**
 * One form of all spellings that a file system may take for the same name: some ignore case, and some how an accent is
 * encoded (APFS, NTFS).
 */
export function sameNames(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/**
 * Makes the list of a site's addresses. A claim is refused where its file meets that of an earlier one, or a folder of
 * it; the answer names that one. Takes time with the length of the address, however many there are.
 */
export function createAddressList<Of extends SiteAddress>(): (claim: Of) => Collision<Of> | undefined {
  const files = new Map<string, Of>()
  const folders = new Map<string, Of>()
  return (claim) => {
    const path = sameNames(claim.address)
    const file = path.endsWith('/') ? `${path}index.html` : path
    const own = foldersOf(file)
    const within = own.find((folder) => files.has(folder)) ?? ''
    const owner = files.get(file) ?? folders.get(file) ?? files.get(within)
    if (owner) return { owner, isSameAddress: wordOf(owner) === wordOf(claim) }
    files.set(file, claim)
    for (const folder of own) if (!folders.has(folder)) folders.set(folder, claim)
    return undefined
  }
}

/** An address as people compare it: '/old.html' and '/old.html/' are one. */
function wordOf({ address }: SiteAddress): string {
  return sameNames(address.replace(/\/$/, ''))
}

/** '/a/b/c' gives '/a' and '/a/b'. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}
