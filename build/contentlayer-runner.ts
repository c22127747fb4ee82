/**
 * Child process of contentlayer.ts. Runs Contentlayer each time the parent process sends a list of
 * files to skip. Exits when the parent exits.
 */
import { generate } from '#lib/generate/generate.ts'
import { parsedTrees } from '#lib/markdown/chain.ts'
import type { ParsedText } from '#lib/markdown/text-plugins.ts'
import { attempt } from '#lib/terminal/command.ts'
import type { FromContentlayer, ToContentlayer } from './contentlayer.ts'

const [contentDir = '', into = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => undefined)
process.on('message', (message: ToContentlayer) => {
  if ('run' in message) run(...message.run)
  else release(...message.release)
})

const send = (message: FromContentlayer) => process.send?.(message)

/** Documents that the check has read; undefined if the check is not running. */
let released: Set<string> | undefined

/** Functions that resume Contentlayer when the check has read a document, by document path. */
const waiting = new Map<string, () => void>()

function run(leftOut: readonly string[], isChecking: boolean) {
  parsedTrees.clear()
  released = isChecking ? new Set() : undefined
  attempt(async () => {
    await generate(contentDir, into, leftOut, wait)
    send('done')
  })
}

/** Waits until the check has read a document and sent its syntax tree. */
async function wait(file: string) {
  if (!released || released.has(file)) return
  send({ wanted: file })
  await new Promise<void>((resolve) => waiting.set(file, resolve))
}

/** @param file - the document that the check has read; undefined after the last */
function release(file?: string, parsed?: ParsedText) {
  if (parsed) parsedTrees.set(parsed.text, parsed.tree)
  if (file === undefined) released = undefined
  else released?.add(file)
  for (const one of file === undefined ? waiting.keys() : [file]) {
    waiting.get(one)?.()
    waiting.delete(one)
  }
}
