import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ContentState, stateFile } from '#lib/content/content-index.ts'
import { dataDir } from '#lib/site/env.ts'

export const dynamic = 'force-dynamic'

/** Longest that an answer takes, in milliseconds: a waiting page holds one of the six connections that a browser has. */
const timeoutMs = 10_000

/** The version of content that a page would show now; waits while that is the one that the page has (`?seen=`). */
export async function GET(request: Request) {
  const seen = new URL(request.url).searchParams.get('seen')
  const deadline = Date.now() + timeoutMs
  let version = readVersion()
  while (version === seen && Date.now() < deadline && !request.signal.aborted) {
    await sleep(20)
    version = readVersion()
  }
  return new Response(version)
}

let last = { written: 0, version: '' }

function readVersion(): string {
  const file = stateFile(dataDir())
  const written = fs.statSync(file).mtimeMs
  if (written !== last.written) {
    const { version }: ContentState = JSON.parse(fs.readFileSync(file, 'utf8'))
    last = { written, version }
  }
  return last.version
}
