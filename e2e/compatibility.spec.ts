import { expect, test } from './fixtures.ts'

test('a reader chooses a release of Falco, and sees which rules load and what to type', async ({
  page,
  site,
}) => {
  await site.open('/releases/')
  await site.link('What fits your Falco: all releases in one table').click()
  const command = site.main
    .getByText('falcoctl artifact install falco-rules:')
    .filter({ visible: true })
  await expect(command).toHaveText(/:2\.0\.0$/)
  // The name `falco-rules` must not break into two lines at its hyphen.
  expect((await command.getByText(/^falco-rules:/).boundingBox())?.height).toBeLessThan(30)
  await site.expectText('2.1.0: not checked yet')
  await page.getByRole('combobox', { name: 'I run Falco' }).selectOption('0.23.0')
  await site.expectAt('/releases/fits/?falco=0.23.0')
  await page.reload()
  await expect(command).toHaveText(/:1\.0\.0$/)
  await site.expectText('it needs engine 0.50.0, and Falco 0.23.0 has 0.40.0')
  const table = page.getByRole('region', { name: 'What each release comes with' })
  await expect(table.getByRole('row').nth(1)).toContainText('4.0.0')
  await table.getByRole('link', { name: '0.23.0' }).click()
  await expect(site.main.getByRole('link', { name: 'libs 39ae7d404967' })).toBeVisible()
})

test('pages of releases show nothing about facts that no file has', async ({ site }) => {
  for (const route of ['/releases/fits/', '/releases/0.24.0/', '/releases/upgrade/0.20.0/']) {
    await site.open(route)
    await expect(site.main.getByText(/^(?:Rules of plugins|Check signatures)/)).toHaveCount(0)
  }
})

test('a reader chooses two releases, whose address can be shared, and copies a checklist', async ({
  page,
  site,
}) => {
  await site.open('/releases/upgrade/?from=0.20.0&to=0.23.0')
  const flag = site.main.getByText('The flag --old is gone: use -o new=1.')
  await expect(flag).toBeVisible()
  await site.main.getByText('What was not recorded, by release').click()
  await site.expectText('Changes of keys of falco.yaml.')
  await expect(site.main.getByText('Gone.', { exact: true })).toBeHidden()
  await site.main.getByText('As a checklist').click()
  const task = site.main.getByText('- [ ] 0.23.0: The flag `--old` is gone: use `-o new=1`.')
  await expect(task).toBeVisible()
  await page.getByRole('combobox', { name: 'I run Falco' }).selectOption('0.23.0')
  await site.expectAt('/releases/upgrade/?from=0.23.0&to=0.24.0')
  const targets = page.getByRole('combobox', { name: 'and go to' }).getByRole('option')
  await expect(targets.filter({ hasText: '0.23.0' })).toBeDisabled()
  await site.expectText(/^Nothing recorded for: .*Flags/)
  await expect(task).toBeHidden()
  await site.expectText(/^Rebuild or download the driver, .+ and the driver of 0\.23\.0 has/)
  // If no release on the way has a task, there is no checklist to copy.
  const tasks = site.main.locator('pre [data-falco="0.24.0"]')
  await tasks.evaluateAll((lines) => lines.map((line) => line.remove()))
  await page.getByRole('combobox', { name: 'and go to' }).selectOption('0.24.0')
  await expect(site.main.getByText('As a checklist')).toBeHidden()
  await site.main.getByText('All upgrades to 0.24.0').click()
  await site.follow('from 0.20.0', '/releases/upgrade/0.20.0/')
  await expect(flag).toBeVisible()
})

test('the catalogue is filtered by words and by facets', async ({ page, site }) => {
  await site.open('/catalogue/')
  const filter = page.getByRole('search', { name: 'Filter' })
  const entries = site.main.locator('[data-is]').filter({ visible: true })
  await filter.getByText('Filters of rules').click()
  await filter.getByRole('combobox', { name: 'Tactic' }).selectOption('Execution')
  await expect(entries).toHaveText([/^Shell in a container/, /^Change a rule.+off by default/])
  await expect(entries.first()).toBeInViewport()
  const tabs = page.getByRole('navigation', { name: 'Parts of the catalogue' })
  await expect(tabs.getByRole('link')).toHaveText([/^2 Rules/, /^2 Plugins/, /^2 Outputs/])
  await filter.getByRole('searchbox').fill('CONTAINER shell')
  await expect(tabs.getByRole('link')).toHaveText([/^1 Rule/, /^0 Plugin/, /^0 Output/])
  await tabs.getByRole('link').last().click()
  await expect(entries).toHaveCount(0)
  await expect(filter.getByRole('status')).toHaveText('0 shown')
  await expect(filter.getByText('Filters of rules')).toBeHidden()
  await filter.getByRole('searchbox').fill('')
  await page.reload()
  await expect(filter.getByRole('status')).toHaveText('2 shown')
  await filter.getByRole('searchbox').fill('chat')
  await expect(entries).toHaveCount(1)
})
