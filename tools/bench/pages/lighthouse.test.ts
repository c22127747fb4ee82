import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findLighthouse } from './lighthouse.ts'

it('says what to install', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'falco-bench-'))
  expect(() => findLighthouse(dir)).toThrow(
    /^Lighthouse is not installed; run npm install --no-save lighthouse@12\.2\.3/,
  )
  fs.writeFileSync(path.join(dir, 'package.json'), '{"version":"13.0.0"}')
  expect(() => findLighthouse(dir)).toThrow(/^Lighthouse is 13\.0\.0; run/)
  fs.writeFileSync(path.join(dir, 'package.json'), '{"version":"12.2.3"}')
  expect(findLighthouse(dir)).toBe(path.join(dir, 'cli/index.js'))
  fs.rmSync(dir, { recursive: true })
})
