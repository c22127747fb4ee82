import { expect, test } from './fixtures.ts'
import { mainText } from './site.ts'

// Pages about people and projects need no script.
test.use({ javaScriptEnabled: false })

test('the page of a project begins with status, maintainers, release and repository', async ({
  site,
}) => {
  await site.usePhone()
  await site.open('/projects/rules/')
  const facts = site.main.getByRole('list').first().getByRole('listitem')
  await expect(facts).toHaveText([
    /incubating, ecosystem$/,
    /^\d maintainers$/,
    /^strict 0\.59\.0 2 December 2025$/,
    'falcosecurity/rules',
  ])
  await expect(facts.last()).toBeInViewport()
  await site.expectLink('Ask in #falco', /slack\.com/)
  await site.expectLink('View as Markdown', /\/projects\/rules\.md$/)
  await site.expectLink('Open an issue', /\/rules\/issues\/new\/choose$/)
  await expect(site.main.getByRole('blockquote').first()).toHaveText(
    'It uses the rules that came with it.',
  )
  await site.main.getByText('All 7 posts').click()
  await site.follow('Note 4', '/blog/note-4/')
})

test('each scope has a table of projects; that of former projects is in a disclosure', async ({
  site,
}) => {
  await site.open('/projects/')
  const engine = site.main
    .getByRole('table', { name: /^Core / })
    .getByRole('row', { name: /^engine / })
  await expect(engine.getByRole('cell').last().getByRole('link')).toHaveCount(3)
  await expect(engine).toContainText('and 1 more')
  const former = site.main.getByRole('region', { name: /^Former/ })
  await expect(former.getByRole('table')).toBeHidden()
  await former.getByText(/^Show \d+ projects?$/).click()
  await expect(former.getByRole('table')).toBeVisible()
})

test('maintainers are listed with facts, grouped by company or by project', async ({
  page,
  site,
}) => {
  await site.open('/maintainers/')
  const person = (name: string) =>
    site.main
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
      .last()
  await expect(person('Bob Example')).toHaveText(/◆ core @bob-example.*since 2021 · 1 project$/)
  await expect(person('Ada Example')).toHaveText(/since 2020 or earlier · 34 projects$/)
  await expect(person('Someone Former')).toHaveText(/2020 – 2024 · 1 project$/)
  const company = site.main.locator('h2', { hasText: /^Example Works \d+$/ })
  const project = site.main.locator('h2', { hasText: /^engine \d+$/ })
  await expect(company).toBeVisible()
  await expect(project).toBeHidden()
  await page.getByRole('radio', { name: 'project' }).check()
  await expect(project).toBeVisible()
  await expect(company).toBeHidden()
})

test('a sentence and a table show who maintains what', async ({ site }) => {
  await site.open('/graph/')
  const matrix = site.main.getByRole('table').first()
  const people = await matrix.locator('th[scope=col] > span').count()
  const projects = await matrix.getByRole('rowheader').count()
  await expect(site.main).toContainText(`${people} people maintain ${projects} projects`)
  const charts = site.main.getByRole('row', { name: /^charts 4 / })
  await expect(charts.getByRole('cell', { name: 'all', exact: true })).toHaveCount(3)
  const few = site.main.getByRole('region', { name: 'Projects with two maintainers or fewer' })
  await expect(few.getByRole('listitem').filter({ hasText: 'sample-tool-9' })).toContainText(
    /Ada Example and \S+ Example\./,
  )
})

test('former maintainers are thanked; projects with at most one maintainer ask for help', () => {
  expect(mainText('/maintainers/cleo-example/')).toContain(
    'Thank you, Cleo ExampleMaintainer of .github from 2020 to 2022.',
  )
  expect(mainText('/projects/sample-tool-14/')).toContain('Maintained by one person. You can help.')
  expect(mainText('/projects/sample-tool-32/')).toContain('No current maintainers. You can help.')
  expect(mainText('/projects/engine/')).not.toContain('You can help')
})

test('pages show the date of their data once', () => {
  for (const page of [
    '/',
    '/community/',
    '/graph/',
    '/maintainers/',
    '/projects/',
    '/releases/',
    '/maintainers/ada-example/',
    '/projects/engine/',
    '/2026/',
    '/2020/',
  ])
    expect(
      mainText(page).match(/as of 1 January 2026, from (?:the )?[\w/.-]+\./gi),
      page,
    ).toHaveLength(1)
})
