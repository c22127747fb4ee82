import { siteHandler } from '#tools/serve/serve-site.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { otherBrowsers } from '#tools/test/other-browsers.ts'
import { expect, test } from './fixtures.ts'
import { createProjectCopy } from './project-copy.ts'

// The page also has what scripts of the layout change: an old date, and the next calls.
const files = {
  'components/counter.tsx': `'use client'
import { useEffect, useState } from 'react'

export function Counter() {
  const [count, setCount] = useState(0)
  const [label, setLabel] = useState('')
  useEffect(() => {
    import('./counter-label.ts').then((loaded) => setLabel(loaded.label))
  }, [])
  return (
    <button type="button" style={{ color: 'rgb(1, 2, 3)' }} onClick={() => setCount(count + 1)}>
      {label} {count}
    </button>
  )
}
`,
  'components/counter-label.ts': "export const label = 'Counted'\n",
  'app/counter/page.tsx': `import { CallDates } from '#components/community/calls.tsx'
import { Counter } from '#components/counter.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { upcomingCalls } from '#lib/content/community.ts'
import { createMetadata } from '#lib/site/metadata.ts'

export const metadata = createMetadata({ title: 'Counter', description: 'Counts.', path: '/counter/' })

export default async function Page() {
  const next = await upcomingCalls()
  const from = { name: 'a list', url: 'https://list.example/' }
  return (
    <TitledPage title="Counter" facts={{ date: '2020-01-02', from }}>
      <Counter />
      {next && <CallDates {...next} />}
    </TitledPage>
  )
}
`,
  'content/calls.yaml': `title: Community call
description: A call.
first: 2020-01-01T16:00:00Z
every: two weeks
minutes: 60
url: https://call.example/
calendar: https://calendar.example/
`,
}

const isFramework = /\/_next\/|__next_f/

let copy: ReturnType<typeof createProjectCopy>
test.beforeAll(() => {
  copy = createProjectCopy()
  copy.write(files)
  copy.writePost('plain', {})
})

for (const BASE_PATH of ['', '/sub']) {
  test.describe(`a page with a client component at '${BASE_PATH}'`, () => {
    let site: Awaited<ReturnType<typeof startServer>>
    test.beforeAll(async () => {
      const { code, output } = await copy.build({ BASE_PATH })
      expect(code, output).toBe(0)
      site = await startServer(siteHandler(copy.outDir))
    })
    test.afterAll(() => site?.stop())

    test('works in Chromium, and logs nothing; other pages have no script of Next', async ({
      page,
    }) => {
      const troubles: string[] = []
      page.on('console', (message) => troubles.push(message.text()))
      page.on('pageerror', ({ message }) => troubles.push(message))
      await page.goto(`${site.address}${BASE_PATH}/counter/`)
      const button = page.getByRole('button', { name: /^Counted / })
      await expect(button).toHaveText('Counted 0')
      await button.click()
      await expect(button).toHaveText('Counted 1')
      await expect(button).toHaveCSS('color', 'rgb(1, 2, 3)')
      await expect(page.getByText(/; check/)).toBeVisible()
      await expect(page.getByText(/, your time$/)).toBeVisible()
      expect(troubles).toEqual([])
      expect(copy.page('counter')).toMatch(isFramework)
      expect(copy.page('blog/plain')).not.toMatch(isFramework)
    })

    for (const { name, isInstalled, start } of otherBrowsers.slice(0, 1)) {
      test(`works in ${name}`, async () => {
        test.skip(!isInstalled(), `${name} is not installed`)
        const browser = await start()
        try {
          await browser.open(`${site.address}${BASE_PATH}/counter/`)
          const label = () =>
            browser.run(() => document.querySelector('main button')?.textContent ?? '')
          await expect.poll(label).toBe('Counted 0')
          await browser.click('main button')
          await expect.poll(label).toBe('Counted 1')
        } finally {
          await browser.stop()
        }
      })
    }
  })
}

test('a client component in the layout ends the build, which names it', async () => {
  copy.edit('app/layout.tsx', {
    "import './globals.css'":
      "import './globals.css'\nimport { Counter } from '#components/counter.tsx'",
    '<Footer />': '<Footer /><Counter />',
  })
  const { code, output } = await copy.build()
  expect(code).not.toBe(0)
  expect(output).toMatch(/^components\/counter\.tsx: this client component is in app\/layout\.tsx/m)
})
