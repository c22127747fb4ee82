import { execSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { dirOption, fail, runCommand } from '#lib/terminal/command.ts'
import { environmentWith } from '#tools/test/test-port.ts'

const afterEdit = 'build after one edit'

await runCommand(
  {
    name: 'npm run bench',
    summary: 'Measures a cold build, a build without a change, and a build after an edit.',
    options: { against: dirOption('another checkout of this project to compare with') },
  },
  async ({ values }) => {
    const checkouts = ['.', values.against ?? []].flat()
    const sites = checkouts.map((checkout) => prepare(checkout, readEnv().contentDir))
    if (values.against) console.log(`Seconds here, there (${values.against}), and here / there:`)
    for (const kind of ['cold build', 'build without a change', afterEdit]) {
      const [here = 0, there] = sites.map((build) => build(kind))
      const figures = there ? [here, there, here / there] : [here]
      console.log([kind.padEnd(24), ...figures.map((one) => one.toFixed(2).padStart(7))].join(''))
    }
  },
)

/**
 * Removes a checkout's caches, and gives it a copy of the content.
 * @returns a function that builds this checkout, and returns how many seconds that took
 */
function prepare(checkout: string, from: string) {
  const home = path.resolve(checkout, '.site/bench')
  for (const dir of [home, path.resolve(checkout, '.next/cache')])
    fs.rmSync(dir, { recursive: true, force: true })
  const contentDir = path.join(home, 'content')
  fs.cpSync(from, contentDir, { recursive: true })
  const post = filesBelow(contentDir).find((file) => /^posts\/.*\.md$/.test(file))
  if (!post) fail(`${from} has no post to edit; set CONTENT_DIR to a folder with posts`)
  const env = environmentWith({
    CONTENT_DIR: contentDir,
    STATE_DIR: path.join(home, 'state'),
    OUT_DIR: path.join(home, 'out'),
    SITE_URL: 'https://falco.example',
  })
  return (kind: string) => {
    if (kind === afterEdit) fs.appendFileSync(path.join(contentDir, post), '\nOne more line.\n')
    const start = Date.now()
    execSync('npm run build', { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] })
    return (Date.now() - start) / 1000
  }
}
