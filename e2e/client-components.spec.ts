import fs from 'node:fs'
import path from 'node:path'
import { siteHandler } from '#tools/serve/serve-site.ts'
import { startServer } from '#tools/serve/start-server.ts'
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
    <TitledPage title="Counter" lastUpdated={{ date: '2020-01-02', from }}>
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

test('a page with a client component works below a base path, and logs nothing', async ({
  page,
}) => {
  const copy = createProjectCopy()
  copy.write({ ...files, '.next/cache/of-other-code': '' })
  copy.writePost('plain', {})
  const { code, output } = await copy.build({ BASE_PATH: '/sub' })
  expect(code, output).toBe(0)
  expect(fs.existsSync(path.join(copy.dir, '.next/cache/of-other-code'))).toBe(false)
  expect(copy.page('counter')).toMatch(isFramework)
  expect(copy.page('blog/plain')).not.toMatch(isFramework)
  const site = await startServer(siteHandler(copy.outDir))
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', ({ message }) => troubles.push(message))
  await page.goto(`${site.address}/sub/counter/`)
  const button = page.getByRole('button', { name: /^Counted / })
  await expect(button).toHaveText('Counted 0')
  await button.click()
  await expect(button).toHaveText('Counted 1')
  await expect(button).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(page.getByText(/, your time$/)).toBeVisible()
  expect(troubles).toEqual([])
  site.stop()
})
