import fs from 'node:fs'

/**
 * Makes a function that computes something from a file, again only when the file has changed: another inode, time or size, as
 * in lib/content/fingerprint.ts.
 * @param make gets the path and the size in bytes
 */
export function rememberFiles<Made>(make: (file: string, size: number) => Made): (file: string) => Made {
  const known = new Map<string, { mark: string; made: Made }>()
  return (file) => {
    const { ino, mtimeNs, size } = fs.statSync(file, { bigint: true })
    const mark = `${ino}|${mtimeNs}|${size}`
    const before = known.get(file)
    if (before?.mark === mark) return before.made
    const made = make(file, Number(size))
    known.set(file, { mark, made })
    return made
  }
}
