import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ContentState, stateFile } from '#lib/content/content-index.ts'
import { dataDir } from '#lib/site/env.ts'
import { rememberFiles } from '#lib/store/remember-files.ts'

/** Reads the state file only if it has changed, since GET polls it a hundred times a second. */
const versionIn = rememberFiles(
  (file) => (JSON.parse(fs.readFileSync(file, 'utf8')) as ContentState).version,
)

/**
 * Returns the version of content as soon as it differs from `known`, the version of the open page,
 * or after five seconds.
 */
export async function GET({ url }: Request) {
  const known = new URL(url).searchParams.get('known')
  for (const end = Date.now() + 5000; ; await sleep(10)) {
    const version = versionIn(stateFile(dataDir()))
    if (version !== known || Date.now() > end) return new Response(version)
  }
}
