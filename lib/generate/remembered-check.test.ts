import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { post } from '#testing/small-community.ts'
import { createRememberedCheck } from './remembered-check.ts'

it('a later process has the same diagnostics, until a file is edited', async () => {
  const { at, write } = testFolder({ 'content/posts/a.md': post('a', '', '### Skipped') })
  const check = async () => {
    const { diagnostics } = await createRememberedCheck(at('state'), 'code')(at('content'))
    return diagnostics.map(({ rule }) => rule)
  }
  expect(await check()).toEqual(['markdown/heading-doubtful'])
  expect(await check()).toEqual(['markdown/heading-doubtful'])
  write('content/posts/a.md', post('a', '', '## Mended'))
  expect(await check()).toEqual([])
})
