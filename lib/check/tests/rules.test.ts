import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '#lib/check/rules.ts'

it.each(Object.keys(rules))('%s is reported by some code', async (id) => {
  expect(await code).toContain(`'${id}'`)
})

/** All code that may report a finding, as one text. */
const code = Promise.all(
  ['lib', 'tools', 'build'].map(async (dir) => {
    const names = await fs.readdir(dir, { recursive: true })
    const own = names.filter((name) => /(?<!\.test)\.ts$/.test(name) && name !== path.join('check', 'rules.ts'))
    return Promise.all(own.map((name) => fs.readFile(path.join(dir, name), 'utf8')))
  }),
).then((texts) => texts.flat().join('\n'))
