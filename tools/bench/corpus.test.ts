import path from 'node:path'
import { expect, it } from 'vitest'
import { pictureText, postText } from '#e2e/making.ts'
import { createCheck } from '#lib/check/check.ts'
import { testFolder } from '#tools/testing/temporary-folder.ts'
import { makeCorpus } from './corpus.ts'

it('has as many posts as were wanted, no two alike, and passes the check', async () => {
  const text = 'Words with a [project](../projects/engine.md).'
  const { folder } = await testFolder({
    'content/posts/falco-2020.md': postText('falco-2020', { aliases: '[/older/]' }, text),
    'content/posts/newer.md': postText('newer', { updated: '2026-10-01' }, `${text} See [another](./falco-2020.md).`),
    'content/posts/folder/index.md': postText('folder', {}, '## A heading\n\n![A picture](./picture.svg)'),
    'content/posts/folder/picture.svg': pictureText(20, 10),
    'content/projects/engine.md': '---\nname: engine\ndescription: Runs.\n---\n',
  })
  const [from, dir] = [path.join(folder, 'content'), path.join(folder, 'corpus')]
  expect(new Set(makeCorpus(from, dir, 20)).size).toBe(20)
  const { findings, accepted } = await createCheck()(dir)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(accepted.filter((file) => file.startsWith('posts/'))).toHaveLength(20)
  expect(() => makeCorpus(from, dir, 1)).toThrow(
    /^--posts is 1, and \S+content has 3 posts; write as many or more, or another --from$/,
  )
})
