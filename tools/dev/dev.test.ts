import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it.each([
  [
    'tools/dev/command.cjs -H x.invalid',
    "HOST is 'x.invalid', which is not an address of this machine; write localhost, or 0.0.0.0 for all addresses\n",
  ],
  [
    'node_modules/next/dist/bin/next dev -p 4149',
    'next dev would answer requests of other sites; start the site with npm run dev\n',
  ],
])('node %s ends with an error', (words, stderr) => {
  const env = { ...process.env, STATE_DIR: '.site/test-dev-command' }
  expect(spawnSync(process.execPath, words.split(' '), { encoding: 'utf8', env })).toMatchObject({
    status: 1,
    stderr,
  })
})
