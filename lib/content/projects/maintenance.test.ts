import { expect, it } from 'vitest'
import { type Files, maintainer, project, testSite } from '#testing/test-content.ts'
import { catalogueInWords, maintenance, needsHelp, verdictOf } from './maintenance.ts'
import { projects } from './projects.ts'

const person = (handle: string, projects: string, more = ''): Files => ({
  [`maintainers/${handle}.md`]: maintainer(
    handle,
    handle,
    `projects: [${projects}]\nsince: 2022-01-01\n${more}`,
  ),
})
const projectOf = (name: string, status: string): Files => ({
  [`projects/${name}.md`]: project(name, `scope: infra\nstatus: ${status}`),
})

await testSite({
  ...projectOf('busy', 'stable'),
  ...projectOf('lone', 'stable'),
  ...projectOf('pair', 'sandbox'),
  ...projectOf('parts', 'sandbox'),
  ...projectOf('mixed', 'sandbox'),
  ...projectOf('over', 'deprecated'),
  ...projectOf('open', 'sandbox'),
  'projects/left.md': project('left'),
  'projects/gone.md': project(
    'gone',
    'status: archived\nreplacement: busy\nlastMaintained: 2022-07-22',
  ),
  ...person('ann', 'busy, pair, over'),
  ...person('bob', 'busy, parts/tree/main/a, mixed/tree/main/a'),
  ...person('cyd', 'busy, lone, parts/tree/main/b, mixed', 'core: true'),
  ...person('dan', 'busy, pair, parts/tree/main/c, mixed/tree/main/b'),
  ...person('eve', 'left', 'until: 2023-04-05'),
})

it('a living project needs help if at most two people maintain the whole repository', async () => {
  const { onFew, onNobody, headline } = await maintenance()
  expect(headline).toBe('3 of 5 maintained projects have only one or two maintainers')
  const few = onFew.map(({ project, people }) => [
    project.name,
    ...people.map(({ handle }) => handle),
  ])
  expect(few).toEqual([
    ['lone', 'cyd'],
    ['mixed', 'cyd'],
    ['pair', 'ann', 'dan'],
  ])
  expect(onNobody.map(({ project }) => project.name)).toEqual(['open', 'gone', 'left'])
  const needy = (await projects()).filter(needsHelp).map(({ name }) => name)
  expect(needy).toEqual(['lone', 'mixed', 'open', 'pair'])
})

it('the words for a list of projects count those that are listed or maintained', async () => {
  const all = (await projects()).map((one) => ({ ...one, isListed: one.name === 'open' }))
  expect(catalogueInWords(all)).toBe(
    '7 repositories, six of them unlisted, by scope, most important first.',
  )
  expect(catalogueInWords([])).toBe('No projects yet.')
})

it('the page of a retired project says what to use instead', async () => {
  const verdicts = (await projects()).flatMap((project) => {
    const verdict = verdictOf(project)
    return verdict ? [`${project.name}: ${verdict}`] : []
  })
  expect(verdicts).toEqual([
    'gone: Archived. Use busy instead. Last had a listed maintainer in 2022.',
    'left: No longer maintained.',
    'over: Deprecated.',
  ])
})
