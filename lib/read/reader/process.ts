/** Started by lib/read/reader/start.ts: reads the documents that it is sent, one after another, until the channel closes. */
import { type ReadDocument, readOne } from '#lib/check/read-one.ts'

/** What a process is sent, and what it answers; `ready` once, when it has loaded what it needs. */
export type Request = { path: string; bytes: Uint8Array }
export type Answer = { ready: true } | { read: ReadDocument } | { error: string }

function answer(message: Answer): void {
  process.send?.(message)
}

// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)

// Not loaded where findings are all that is asked for: it takes a second.
const contentlayer = process.argv.includes('--make')
  ? await (await import('#lib/read/contentlayer.ts')).loadContentlayer()
  : undefined

process.on('message', ({ path, bytes }: Request) => {
  readOne(path, bytes, contentlayer).then(
    (read) => answer({ read }),
    (error: unknown) => answer({ error: String(error) }),
  )
})
answer({ ready: true })
