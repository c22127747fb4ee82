import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('names the folder where there is no site', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/serve.ts'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: '.site/no-such-site' },
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe('There is no site in .site/no-such-site/; run npm run build first\n')
})
