import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/files.ts'
import { openFinishedFiles } from './finished-files.ts'
import { keyOf } from './store.ts'

const { at, write } = testDir()

const key = keyOf('', 'a')
const open = () => openFinishedFiles(at('files'))
const make = (text: string) => async () => Buffer.from(text)
const textOf = async (text: string) => fs.readFileSync(await open().get(key, make(text)), 'utf8')

it('a file is made again only if it was shortened or lengthened', async () => {
  expect([await textOf('first'), await textOf('never')]).toEqual(['first', 'first'])
  fs.truncateSync(at(`files/${key}.5`), 2)
  expect(await textOf('second')).toBe('second')
})

it('files that a build has not used are removed, also half-written ones', async () => {
  await open().get(keyOf('', 'old'), make('old'))
  write('files/x.123-0.new', 'half')
  const files = open()
  await files.get(key, make('new'))
  files.dropUnused()
  expect(fs.readdirSync(at('files'))).toEqual([`${key}.3`])
})
