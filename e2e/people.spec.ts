/** Projects, maintainers, and who maintains what. */
import { expect, test } from './fixtures.ts'

test('a project says how mature it is, who maintains it, what is newest and where it is, before its text', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await site.open('/projects/rules/')
  const strip = site.main.getByRole('list').first()
  await expect(strip.getByRole('listitem')).toHaveText([
    /incubating, ecosystem$/,
    /^\d maintainers$/,
    /^strict 0\.59\.0 2 December 2025$/,
    'falcosecurity/rules',
  ])
  for (const item of await strip.getByRole('listitem').all()) await expect(item).toBeInViewport()
  await expect(site.main.getByRole('blockquote').first()).toHaveText('It uses the rules that came with it.')
  await site.main.getByText('All 6 posts').click()
  await site.link('Note 4').click()
  await site.expectAt('/blog/note-4/')
})

test('projects have a table a scope, with three faces and the number of others, and former ones on demand', async ({
  site,
}) => {
  await site.open('/projects/')
  const core = site.main.getByRole('table', { name: /^Core / })
  const engine = core.getByRole('row', { name: /^engine / })
  await expect(engine.getByRole('cell').last().getByRole('link')).toHaveCount(3)
  await expect(engine).toContainText('and 1 more')
  const former = site.main.getByRole('region', { name: /^Former/ })
  await expect(former.getByRole('table')).toBeHidden()
  await former.getByText(/^Show \d+ projects?$/).click()
  await expect(former.getByRole('table')).toBeVisible()
})

test('maintainers have company, handle, years and projects; a former one is thanked', async ({ site }) => {
  await site.open('/maintainers/')
  const person = (name: string) =>
    site.main
      .getByRole('listitem')
      .filter({ has: site.page.getByRole('link', { name, exact: true }) })
      .last()
  await expect(site.main.getByRole('heading', { level: 3, name: 'Sample Labs' })).toBeVisible()
  await expect(person('Bob Example')).toHaveText(/◆ core @bob-example.*since 2021 · 1 project$/)
  await expect(person('Ada Example')).toHaveText(/^AEAda Example\s+@ada-example.*since 2020 or earlier · 34 projects$/)
  await expect(person('Someone Former')).toHaveText(/2020 – 2024 · 1 project$/)
  await site.open('/maintainers/cleo-example/')
  await expect(site.main).toContainText('Thank you, Cleo ExampleMaintainer of .github from 2020 to 2022.')
})

test('who maintains what is told in a sentence, and shown in a table', async ({ site }) => {
  await site.open('/graph/')
  await expect(site.main).toContainText(
    '16 people maintain 34 projects, seven of them not on the community’s list. 5 maintain only one; nobody maintains more than 34.',
  )
  // Of the 34 frozen projects that somebody maintains, 23 live.
  await expect(site.heading('14 of 23 projects depend on one or two people')).toBeVisible()
  const table = site.main.getByRole('table', { name: /^Projects in rows/ })
  const charts = table.getByRole('row', { name: /^charts 4 / })
  await expect(charts.getByRole('cell', { name: 'all', exact: true })).toHaveCount(3)
  const few = site.main.getByRole('region', { name: 'Where help is needed most' }).getByRole('listitem')
  await expect(few.filter({ hasText: 'sample-tool-9' })).toContainText(/Ada Example and \S+ Example\./)
})

test('a project that depends on one person or on nobody asks for help, unless it is over', async ({ site }) => {
  const notice = site.main.getByRole('note')
  for (const [name, says] of [
    ['sample-tool-14', 'Maintained by one person. You can help.'],
    ['sample-tool-32', 'No current maintainers. You can help.'],
    ['engine', undefined],
    ['sample-tool-11', undefined],
  ] as const) {
    await site.open(`/projects/${name}/`)
    await expect(notice, name).toContainText(says === undefined ? [] : [says])
  }
})

// The facts of the frozen site are of 1 January 2026, which is more than 45 days before any build of today.
test('pages say that their facts may be out of date', async ({ site }) => {
  for (const page of ['maintainers', 'projects', 'releases', 'community']) {
    await site.open(`/${page}/`)
    await expect(site.main).toContainText(/as of 1 January 2026, from .+; may be out of date\./i)
  }
})
