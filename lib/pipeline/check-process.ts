/** Started by check-in-processes.ts: checks the documents that it is sent, until the channel closes. */
import { checkEach, type UnknownDocument } from '../check/check.ts'
import type { Answer } from './check-in-processes.ts'
import { createTexts } from './texts.ts'

const check = checkEach(createTexts(process.argv[2] ?? '').keep)

process.on('message', async (documents: UnknownDocument[]) => {
  const answer: Answer = await check(documents).then(
    (checked) => ({ checked }),
    (error: unknown) => ({ error: String(error) }),
  )
  process.send?.(answer)
})
// Ctrl-C reaches the whole group; the parent ends in its own order, and this process with it.
process.on('SIGINT', () => undefined)
