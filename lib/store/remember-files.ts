import fs from 'node:fs'

/**
 * Makes a function that makes something of a file, and makes it again only when the file has changed: another inode, time
 * or size, the same facts that lib/content/fingerprint.ts looks at. At once, since a small file is read in less time than
 * it takes to wait for it.
 * @param make gets the path and the size in bytes
 */
export function rememberFiles<Made>(make: (file: string, size: number) => Made): (file: string) => Made {
  const known = new Map<string, { mark: string; made: Made }>()
  return (file) => {
    const { ino, mtimeNs, ctimeNs, size } = fs.statSync(file, { bigint: true })
    const mark = `${ino}|${mtimeNs}|${ctimeNs}|${size}`
    const before = known.get(file)
    if (before?.mark === mark) return before.made
    const made = make(file, Number(size))
    known.set(file, { mark, made })
    return made
  }
}
