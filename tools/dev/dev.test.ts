import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('npm run dev refuses a HOST of another machine', () => {
  const env = { ...process.env, STATE_DIR: '.site/test-dev-command' }
  const words = ['tools/dev/command.cjs', '-H', 'x.invalid']
  expect(spawnSync(process.execPath, words, { encoding: 'utf8', env })).toMatchObject({
    status: 1,
    stderr:
      "HOST is 'x.invalid', which is not an address of this machine; write localhost, or 0.0.0.0 for all addresses\n",
  })
})
