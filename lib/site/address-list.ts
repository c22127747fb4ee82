/** Something that has an address: a page (with a slash at its end) or a file, from the site's root, not percent-encoded. */
export type SiteAddress = { address: string }

/** Two claims that cannot both be served: of one address, or of a file where the other needs a folder. */
export type Collision<Of extends SiteAddress> = { owner: Of; isSameAddress: boolean }

/**
 * The file of the finished site that a host answers an address with.
 * '/' gives 'index.html', '/blog/' gives 'blog/index.html', '/feed.xml' gives 'feed.xml'.
 */
export function fileOfAddress(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`
}

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
 * Makes the list of a site's addresses. A claim is refused where its files, as the build writes them, meet those of an
 * earlier one; the answer names that one. Takes time with the length of the address, however many there are.
 */
export function createAddressList<Of extends SiteAddress>(): (claim: Of) => Collision<Of> | undefined {
  const files = new Map<string, Of>()
  const folders = new Map<string, Of>()
  return (claim) => {
    const own = placesOf(claim.address)
    const owner =
      firstOf(own.files, (file) => files.get(file) ?? folders.get(file)) ??
      firstOf(own.folders, (folder) => files.get(folder))
    if (owner) return { owner, isSameAddress: wordOf(owner) === wordOf(claim) }
    for (const file of own.files) files.set(file, claim)
    for (const folder of own.folders) if (!folders.has(folder)) folders.set(folder, claim)
    return undefined
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** An address as people compare it: '/old.html' and '/old.html/' are one. */
function wordOf({ address }: SiteAddress): string {
  return sameNames(address.replace(/\/$/, ''))
}

/** Files and folders that are made for an address: in the finished site (`out/`), and by Next before that (`next/`). */
function placesOf(address: string): { files: string[]; folders: string[] } {
  const path = sameNames(address)
  const file = `out/${fileOfAddress(path)}`
  const finished = [file, `${file}.br`, `${file}.gz`]
  if (!path.endsWith('/')) return { files: finished, folders: foldersOf(`out${path}`) }
  const page = `next${path.slice(0, -1) || '/index'}`
  return {
    files: [...finished, `out${path}index.txt`, `${page}.html`, `${page}.meta`, `${page}.rsc`, `${page}.segments`],
    folders: [...foldersOf(`out${path}`), ...foldersOf(page)],
  }
}

/** 'a/b/c' gives 'a' and 'a/b'. */
function foldersOf(file: string): string[] {
  const folders: string[] = []
  for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) folders.push(file.slice(0, at))
  return folders
}
