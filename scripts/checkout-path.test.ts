import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let dir = ''
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'checkout-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

/** What is said of a checkout of a name. */
function saidOf(name: string): { status: number | null; stderr: string } {
  const checkout = path.join(dir, name)
  fs.mkdirSync(path.join(checkout, 'scripts'), { recursive: true })
  fs.copyFileSync('scripts/checkout-path.cjs', path.join(checkout, 'scripts/checkout-path.cjs'))
  return spawnSync(process.execPath, ['scripts/checkout-path.cjs'], { cwd: checkout, encoding: 'utf8' })
}

it.skipIf(process.platform === 'win32').each(['a#b', 'what?', 'a\\b'])(
  'a checkout whose path no tool can read is refused in one line: %s',
  (name) => {
    const { status, stderr } = saidOf(name)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^The checkout is in [^\n]+ the path holds '[#?\\]'; move it to another folder\n$/)
  },
)

it.each(['a b', '%23 %20', "it's [a] (b) {c} & d", 'ünï 日本 🦅'])('other characters are fine: %s', (name) => {
  expect(saidOf(name)).toMatchObject({ status: 0, stderr: '' })
})
