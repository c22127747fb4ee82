import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ContentState, stateFile } from '#lib/content/content-index.ts'
import { dataDir } from '#lib/content/read-index.ts'

export const dynamic = 'force-dynamic'

/** Longest that a page waits for an answer, in milliseconds: a browser has few connections to one host. */
const timeoutMs = 10_000

/** Which version of content a page would show now; answers when that is another one than the page has seen. */
export async function GET(request: Request) {
  const seen = new URL(request.url).searchParams.get('seen')
  const deadline = Date.now() + timeoutMs
  for (let written = 0; ; ) {
    const { mtimeMs } = fs.statSync(stateFile(dataDir()))
    if (mtimeMs !== written || Date.now() > deadline || request.signal.aborted) {
      written = mtimeMs
      const { version }: ContentState = JSON.parse(fs.readFileSync(stateFile(dataDir()), 'utf8'))
      if (version !== seen || Date.now() > deadline || request.signal.aborted) return new Response(version)
    }
    await sleep(20)
  }
}
