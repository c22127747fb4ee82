import path from 'node:path'

/** Modules that next.config.ts names and vitest must too: `content-stamp` is a file that the content runner writes. */
export const aliases: Record<string, string> = {
  'content-stamp': path.join(import.meta.dirname, 'content/stamp.example.json'),
}
