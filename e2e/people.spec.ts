/** Projects, maintainers, and who maintains what. */
import { expect, test } from './fixtures.ts'
import { exported } from './site.ts'

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
  await expect(site.main.getByRole('heading', { level: 2 })).toHaveText([
    'Links',
    'Maintainers',
    'Newest releases',
    'Mentioned in',
    'Life cycle',
  ])
  await expect(site.main.getByRole('blockquote')).toHaveText(
    Array.from({ length: 5 }, () => 'It uses the rules that came with it.'),
  )
  await site.main.getByText('All 6 posts').click()
  await site.link('Note 4').click()
  await site.expectAt('/blog/note-4/')
})

test('projects have a table a scope, with three faces and the number of others, and former ones on demand', async ({
  page,
  site,
}) => {
  await site.open('/projects/')
  const core = site.main.getByRole('table', { name: /^Core / })
  await expect(core.getByRole('columnheader')).toHaveText(['Project', 'Status', 'What it is', 'Maintainers'])
  await expect(core.getByRole('rowheader').first()).toHaveText('engine')
  const engine = core.getByRole('row', { name: /^engine / })
  await expect(engine.getByRole('cell').last().getByRole('link')).toHaveCount(3)
  await expect(engine).toContainText('and 1 more')
  const scopes = page.getByRole('navigation', { name: 'Scopes' })
  await scopes.getByRole('link', { name: 'Infra' }).click()
  await expect(site.heading('Infra').first()).toBeInViewport()
  await expect(scopes).toBeInViewport()
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
  const line = (name: string) => person(name).locator('.tenure path').last().boundingBox()
  expect((await line('Ada Example'))?.width).toBeGreaterThan((await line('Bob Example'))?.width ?? Number.NaN)
  await site.open('/maintainers/cleo-example/')
  await expect(site.main).toContainText('Thank you, Cleo ExampleMaintainer of .github from 2020 to 2022.')
  await site.open('/maintainers/bob-example/')
  await expect(site.main).not.toContainText('Thank you')
  await expect(site.main).toContainText('◆ core maintainer')
})

test('who maintains what is told in a sentence, and shown in a table', async ({ site }) => {
  await site.open('/graph/')
  await expect(site.title).toHaveText('Who maintains what')
  await expect(site.main).toContainText(
    '16 people maintain 34 projects, seven of them not on the community’s list. 5 maintain only one; nobody maintains more than 34.',
  )
  // Of the 34 frozen projects that somebody maintains, 23 live.
  await expect(site.heading('14 of 23 projects depend on one or two people')).toBeVisible()
  const table = site.main.getByRole('table', { name: /^Projects in rows/ })
  await expect(table.getByRole('row')).toHaveCount(35)
  // Ada has 34, and nobody else more than four.
  await expect(table.getByRole('columnheader').nth(1)).toHaveText('Ada Example')
  await expect(table.getByRole('columnheader', { name: 'core maintainer' })).toHaveText(
    '◆ Bob Example, core maintainer',
  )
  const charts = table.getByRole('row', { name: /^charts 4 / })
  await expect(charts.getByRole('cell', { name: 'all', exact: true })).toHaveCount(3)
  await expect(charts.getByRole('cell', { name: 'part', exact: true })).toHaveCount(1)
})

test('projects that depend on few or on nobody are named, with how to help, unless they are over', async ({
  page,
  site,
}) => {
  await site.open('/graph/')
  const few = site.main.getByRole('region', { name: 'Where help is needed most' }).getByRole('listitem')
  await expect(few).toHaveCount(14)
  const item = few.filter({ has: page.getByRole('heading', { name: 'sample-tool-9', exact: true }) })
  await expect(item).toContainText(/Ada Example and \S+ Example\./)
  await expect(item.getByRole('link', { name: 'good first issue' })).toHaveAttribute(
    'href',
    'https://github.com/falcosecurity/sample-tool-9/issues?q=is%3Aopen+is%3Aissue+label%3A%22good+first+issue%22',
  )
  const notice = site.main.getByRole('note')
  for (const [name, says] of [
    ['sample-tool-14', 'Maintained by one person. You can help.'],
    ['sample-tool-9', 'Maintained by two people. You can help.'],
    ['sample-tool-32', 'No current maintainers. You can help.'],
    ['engine', undefined],
    ['sample-tool-11', undefined],
    ['sample-tool-30', undefined],
  ] as const) {
    await site.open(`/projects/${name}/`)
    await expect(notice, name).toContainText(says === undefined ? [] : [says])
  }
})

// The facts of the frozen site are of 1 January 2026, which is more than 45 days before any build of today.
test('pages say that their facts may be out of date', () => {
  for (const page of ['maintainers', 'projects', 'releases', 'community']) {
    expect(exported(`${page}/index.html`).replace(/<!--.*?-->/g, ''), page).toMatch(
      /As of <time dateTime="2026-01-01">1 January 2026<\/time>, from <a [^>]*>[^<]+<\/a>; may be out of date\.<\/p>/i,
    )
  }
})
