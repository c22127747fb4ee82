/** Started by lib/read/reader/start.ts: checks the documents that it is sent, one after another, until the channel closes. */
import type { Root } from 'hast'
import { unified } from 'unified'
import { checkOne, type KnownDocument, type UnknownDocument } from '#lib/check/one.ts'
import { writeCleanHtml } from '#lib/markdown/processor.ts'

/** What a process is sent, and what it answers; `ready` once, when it has loaded what it needs. */
export type Request = { document: UnknownDocument; wantsHtml: boolean }
export type Answer = { ready: true } | { checked: KnownDocument; html: string | undefined } | { error: string }

const writer = unified().use(writeCleanHtml).freeze()

async function read({ document, wantsHtml }: Request): Promise<Answer> {
  let html: string | undefined
  const checked = await checkOne(document, async (tree) => {
    if (wantsHtml || isCostly(tree)) html = String(writer.stringify(await writer.run(tree)))
  })
  return { checked, html: wantsHtml ? html : undefined }
}

/**
 * Code that may take longer than two seconds to colour: time grows with the square of a line's length, and the slowest
 * line of 1,000 characters takes half a second (lib/markdown/highlight.ts). The check has to try it, since what it accepts
 * must be built; for all other code it need not spend the time.
 */
function isCostly(tree: Root): boolean {
  let squares = 0
  const enter = (node: Root | Root['children'][number], isCode: boolean): void => {
    if (node.type === 'text' && isCode) for (const line of node.value.split('\n')) squares += line.length ** 2
    if (!('children' in node)) return
    for (const child of node.children) enter(child, isCode || (child.type === 'element' && child.tagName === 'pre'))
  }
  enter(tree, false)
  return squares > 4_000_000
}

function answer(message: Answer): void {
  process.send?.(message)
}

process.on('message', async (request: Request) => {
  answer(await read(request).catch((error: unknown) => ({ error: String(error) })))
})
// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)
answer({ ready: true })
