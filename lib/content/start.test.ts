import { expect, it } from 'vitest'
import { files, post } from './testing/small-community.ts'
import { askOf, testSite } from './testing/test-content.ts'

const startText = `---
title: Begin
description: How to begin.
---

Before all steps.

## Look

[falco](./projects/falco.md), [libs](./projects/libs.md), [falco](./projects/falco.md) again, [charts](/projects/charts).

## Meet

[When](/community/), [stray](./projects/stray.md) and [Falco elsewhere](https://falco.org/).
`

const { site } = await testSite({
  ...files,
  'start.md': startText,
  'posts/to.md': post('to', '', '[x](../start.md#look)'),
})

it('has sections, each with the projects it links to and whether it shows the calls', async () => {
  const page = await site.start()
  expect(page).toEqual({ title: 'Begin', description: 'How to begin.', file: 'start.md' })
  const steps = await site.startSteps({ title: '', description: '', file: 'start.md' })
  expect(steps.map(({ projects, hasCalls }) => [...projects.map(({ name }) => name), hasCalls])).toEqual([
    [false],
    ['falco', 'libs', 'charts', false],
    ['stray', true],
  ])
  expect(steps[1]?.html).toContain('href="/sub/projects/falco/"')
})

it('is found, is there as Markdown, is where other texts link to, and in lists for machines; not if nobody wrote it', async () => {
  const record = (await site.searchRecords()).find(({ address }) => address === '/start/')
  expect(record).toMatchObject({ group: 'Pages', title: 'Begin', summary: 'How to begin.' })
  expect(await site.fileText('/start.md')).toContain('# Begin\n\nBefore all steps.')
  expect(await site.fileText('/llms.txt')).toContain('/start.md): How to begin.')
  const resolve = await site.linkResolver()
  expect(resolve('../start.md#look', 'posts/to.md')).toEqual({ kind: 'page', path: '/start/', suffix: '#look' })
  await askOf(files, async () => {
    expect([await site.start(), await site.fileText('/start.md')]).toEqual([undefined, undefined])
    expect(await site.fileText('/llms.txt')).not.toContain('## Start')
  })
})
