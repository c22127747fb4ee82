import { expect, it } from 'vitest'
import { askOf, files, post, testSite } from './testing/test-content.ts'

const { site } = await testSite({
  ...files,
  'start.md': `---
title: Begin
description: How to begin.
---
Before all steps.
## Look
[f](./projects/falco.md) [l](./projects/libs.md) [f](./projects/falco.md) [c](/projects/charts)
## Meet
[w](/community/) [s](./projects/stray.md) [f](https://falco.org/)
`,
  'posts/to.md': post('to', '', '[x](../start.md#look)'),
})

it('sections for newcomers have the projects they link to, and the calls', async () => {
  const page = await site.startPage()
  expect(page).toEqual({ title: 'Begin', description: 'How to begin.', file: 'start.md' })
  const steps = page ? await site.startSteps(page) : []
  expect(
    steps.map(({ projects, hasCalls }) => [...projects.map(({ name }) => name), hasCalls]),
  ).toEqual([[false], ['falco', 'libs', 'charts', false], ['stray', true]])
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
