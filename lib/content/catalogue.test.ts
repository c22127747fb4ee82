import { expect, it } from 'vitest'
import { files, maintainer, project } from './testing/small-community.ts'
import { askOf, publish, queries } from './testing/test-content.ts'

it('has projects by scope, then the ones that are not listed, then the ones that are gone; no group is empty', async () => {
  const content = await publish(files)
  const { projectGroups } = await queries()
  const groups = (await projectGroups()).map(({ id, projects, isPast }) => [
    id,
    projects.map(({ name }) => name),
    isPast,
  ])
  expect(groups).toEqual([
    ['core', ['libs', 'falco'], undefined],
    ['ecosystem', ['charts'], undefined],
    ['special', ['.github'], undefined],
    ['unlisted', ['stray'], undefined],
    ['former', ['gone'], true],
  ])
  await content.remove()
})

it('has within a group by status, then by how many projects lead to one, then by number of maintainers, then by name', async () => {
  const { projectGroups } = await queries()
  const core = (status: string): string => `scope: core\nstatus: ${status}`
  const links = 'It needs [eggs](./eggs.md), as [eggs](/projects/eggs/) say of [themselves](./dill.md).'
  const content = {
    'projects/apple.md': project('apple', core('sandbox'), links),
    'projects/beet.md': project('beet', core('stable')),
    'projects/corn.md': project('corn', core('stable')),
    'projects/dill.md': project('dill', core('stable'), '[Dill](./dill.md) is dill, and once more [dill](./dill.md).'),
    'projects/eggs.md': project('eggs', core('stable'), 'See [figs](./figs.md).'),
    'projects/figs.md': project('figs', core('stable'), 'See [eggs](./eggs.md).'),
    'maintainers/ann.md': maintainer('ann', 'Ann', 'projects: [corn, apple]\nsince: 2021-01-01'),
  }
  const order = await askOf(content, async () => (await projectGroups())[0]?.projects.map(({ name }) => name))
  expect(order).toEqual(['eggs', 'dill', 'figs', 'corn', 'beet', 'apple'])
})
