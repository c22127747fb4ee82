import fs from 'node:fs'
import path from 'node:path'
import { fail } from '#lib/terminal/command.ts'
import { runCheck } from './run-check.ts'

await runCheck(
  {
    name: 'npm run check',
    summary: 'Checks content, and shows where each mistake is and how to fix it.',
    notes: [
      'DIR is the content folder (default: CONTENT_DIR). The exit status is 1 after an error.',
    ],
  },
  async (contentDir) => {
    const has = (name: string) => fs.existsSync(path.join(contentDir, name))
    if (!has('posts') && (has('content') || has('_index.md')))
      fail(`${contentDir} looks like a Hugo site; run npm run import -- hugo ${contentDir}`)
    // All commands import large modules late, so that --help and usage errors print at once.
    const { createCheck } = await import('#lib/check/check.ts')
    return createCheck()(contentDir)
  },
)
