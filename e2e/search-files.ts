import fs from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { exportedFiles, siteEnv } from './site.ts'

/** A file of the finished site as a reader could read it: encodings and the search index decoded. */
export function readable(file: string): string {
  const bytes = fs.readFileSync(path.join(siteEnv.outDir, file))
  // Pagefind's files are gzip, whatever they are called.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString()
  return (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString()
}

/** All files of the finished site so, in small letters, by their paths. */
export function readableFiles(): Map<string, string> {
  return new Map(exportedFiles().map((file) => [file, readable(file).toLowerCase()]))
}

/** Those of some files that hold a word in some form. */
export function filesWith(word: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([, text]) => text.includes(word)).map(([file]) => file)
}
