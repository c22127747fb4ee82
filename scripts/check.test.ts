import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

it('says of a Hugo blog in one line how to import it', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'hugo-'))
  fs.writeFileSync(path.join(dir, '_index.md'), '---\ntitle: Blog\n---\n')
  const words = ['scripts/run.mjs', 'scripts/check.ts', dir]
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  fs.rmSync(dir, { recursive: true })
  expect([status, stderr]).toEqual([1, `${dir} looks like a site of Hugo; write npm run import -- hugo ${dir}\n`])
})
