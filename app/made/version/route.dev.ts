import fs from 'node:fs/promises'
import { type ContentState, stateFile } from '#lib/content/content-index.ts'
import { dataDir } from '#lib/site/env.ts'

export const dynamic = 'force-dynamic'

/** The version of content that a page would show now. */
export async function GET() {
  const { version }: ContentState = JSON.parse(await fs.readFile(stateFile(dataDir()), 'utf8'))
  return new Response(version)
}
