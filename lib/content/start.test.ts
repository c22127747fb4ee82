import { expect, it } from 'vitest'
import { askOf, files, testSite } from './testing/test-content.ts'

const { site } = await testSite({
  ...files,
  'start.md': `---
title: Begin
description: How to begin.
---
Before all steps.
`,
})

it('the page for newcomers is in search, Markdown and llms.txt, if content has it', async () => {
  const record = (await site.searchRecords()).find(({ address }) => address === '/start/')
  expect(record).toMatchObject({ group: 'Pages', title: 'Begin', summary: 'How to begin.' })
  expect(await site.fileText('/start.md')).toContain('# Begin\n\nBefore all steps.')
  expect(await site.fileText('/llms.txt')).toContain('/start.md): How to begin.')
  await askOf(files, async () => {
    expect([await site.startPage(), await site.fileText('/start.md')]).toEqual([
      undefined,
      undefined,
    ])
    expect(await site.fileText('/llms.txt')).not.toContain('## Start')
  })
})
