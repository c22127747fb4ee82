import fs from 'node:fs'
import { expect, it } from 'vitest'
import { pages } from './pages.ts'

it('lists every route without a parameter, but for lists of documents', () => {
  const routes = fs
    .readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx') && !file.includes('['))
  const paths = Object.values(pages).map(({ path }) => path)
  expect(paths.sort()).toEqual(routes.map((file) => `/${file.replace('page.tsx', '')}`).sort())
})
