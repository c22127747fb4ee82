import path from 'node:path'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { testFolder } from '#testing/folders.ts'
import { pictureText, postText } from '#testing/post-text.ts'
import { makeCorpus } from './corpus.ts'

it('a corpus has the wanted number of different posts, and the check finds no errors', async () => {
  const { folder } = testFolder({
    'content/posts/one.md': postText('one', { aliases: '[/older/]', updated: '2026-10-01' }),
    'content/posts/folder/index.md': postText(
      'folder',
      {},
      '[One](../one.md) ![A picture](./picture.svg)',
    ),
    'content/posts/folder/picture.svg': pictureText(20, 10),
  })
  const from = path.join(folder, 'content')
  const dir = path.join(folder, 'corpus')
  expect(new Set(makeCorpus(from, dir, 9)).size).toBe(9)
  const { findings, accepted } = await createCheck()(dir)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(accepted).toHaveLength(9)
  expect(() => makeCorpus(from, dir, 1)).toThrow(
    /^--posts is 1, but \S+ has 2 posts; write a larger number, or /,
  )
})
