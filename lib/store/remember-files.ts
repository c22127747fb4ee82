import fs from 'node:fs'

/**
 * Caches what `make` returns for a file until its inode, size, mtime or ctime changes. Programs
 * can set mtime back, but not ctime.
 * @param make also gets the file's size
 */
export function rememberFiles<Made>(
  make: (file: string, size: number) => Made,
): (file: string) => Made {
  const known = new Map<string, { version: string; made: Made }>()
  return (file) => {
    const { ino, mtimeNs, ctimeNs, size } = fs.statSync(file, { bigint: true })
    const version = `${ino}|${mtimeNs}|${ctimeNs}|${size}`
    const before = known.get(file)
    if (before?.version === version) return before.made
    const made = make(file, Number(size))
    known.set(file, { version, made })
    return made
  }
}
