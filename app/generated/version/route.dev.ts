import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ContentState, stateFile } from '#lib/content/content-index.ts'
import { dataDir } from '#lib/site/env.ts'

let parsed = { mtimeMs: 0, version: '' }

/** Parses the state file only if it has changed, since open pages poll all the time. */
function currentVersion() {
  const file = stateFile(dataDir())
  const { mtimeMs } = fs.statSync(file)
  if (mtimeMs !== parsed.mtimeMs) {
    const { version }: ContentState = JSON.parse(fs.readFileSync(file, 'utf8'))
    parsed = { mtimeMs, version }
  }
  return parsed.version
}

/**
 * Returns the version of content as soon as it differs from `known`, the version of the open page,
 * or after five seconds.
 */
export async function GET({ url }: Request) {
  const known = new URL(url).searchParams.get('known')
  for (const end = Date.now() + 5000; ; await sleep(100)) {
    const version = currentVersion()
    if (version !== known || Date.now() > end) return new Response(version)
  }
}
