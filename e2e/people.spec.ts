import { expect, test } from './fixtures.ts'
import { mainText } from './html.ts'
import { htmlAt } from './site.ts'

const textAt = (route: string) => mainText(htmlAt(route))

test('the page of a project begins with its status, people, newest release and repository', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await site.open('/projects/rules/')
  const facts = site.main.getByRole('list').first().getByRole('listitem')
  await expect(facts).toHaveText([
    /incubating, ecosystem$/,
    /^\d maintainers$/,
    /^strict 0\.59\.0 2 December 2025$/,
    'falcosecurity/rules',
  ])
  await expect(facts.last()).toBeInViewport()
  await expect(site.link('Ask in #falco')).toHaveAttribute('href', /slack\.com/)
  await expect(site.link('Open an issue')).toHaveAttribute('href', /\/rules\/issues\/new\/choose$/)
  await expect(site.main.getByRole('blockquote').first()).toHaveText(
    'It uses the rules that came with it.',
  )
  await site.main.getByText('All 6 posts').click()
  await site.link('Note 4').click()
  await site.expectAt('/blog/note-4/')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('each scope has a table of projects with up to three avatars; former ones are in a disclosure', async ({
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
    await expect(person('Ada Example')).toHaveText(
      /^AEAda Example\s+@ada-example.*since 2020 or earlier · 34 projects$/,
    )
    await expect(person('Someone Former')).toHaveText(/2020 – 2024 · 1 project$/)
    const company = site.main.locator('h2', { hasText: /^Example Works \d+$/ })
    const project = site.main.locator('h2', { hasText: /^engine \d+$/ })
    await expect(company).toBeVisible()
    await expect(project).toBeHidden()
    await page
      .getByRole('group', { name: 'Group by' })
      .getByRole('radio', { name: 'project' })
      .check()
    await expect(project).toBeVisible()
    await expect(company).toBeHidden()
  })

  test('a sentence and a table show who maintains what', async ({ site }) => {
    await site.open('/graph/')
    await expect(site.main).toContainText(
      '16 people maintain 34 projects, seven of them not on the community’s list. 5 look after one project each; one person looks after 34.',
    )
    const charts = site.main
      .getByRole('table', { name: /^Projects in rows/ })
      .getByRole('row', { name: /^charts 4 / })
    await expect(charts.getByRole('cell', { name: 'all', exact: true })).toHaveCount(3)
    const few = site.main
      .getByRole('region', { name: 'Projects with two maintainers or fewer' })
      .getByRole('listitem')
    await expect(few.filter({ hasText: 'sample-tool-9' })).toContainText(
      /Ada Example and \S+ Example\./,
    )
  })
})

test('former maintainers are thanked; projects with at most one maintainer ask for help', () => {
  expect(textAt('/maintainers/cleo-example/')).toContain(
    'Thank you, Cleo ExampleMaintainer of .github from 2020 to 2022.',
  )
  for (const [name, says] of [
    ['sample-tool-14', 'Maintained by one person. You can help.'],
    ['sample-tool-32', 'No current maintainers. You can help.'],
    ['engine', undefined],
    ['sample-tool-11', undefined],
  ] as const) {
    if (says) expect(textAt(`/projects/${name}/`)).toContain(says)
    else expect(textAt(`/projects/${name}/`)).not.toContain('You can help')
  }
})

test('each page with facts shows their date once', () => {
  const lists = '/ /community/ /graph/ /maintainers/ /projects/ /releases/'.split(' ')
  for (const page of [
    ...lists,
    '/maintainers/ada-example/',
    '/projects/engine/',
    '/2026/',
    '/2020/',
  ])
    expect(
      textAt(page).match(/as of 1 January 2026, from (?:the )?[\w/.-]+\./gi),
      page,
    ).toHaveLength(1)
})
