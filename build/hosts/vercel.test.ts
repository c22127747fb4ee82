import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/files.ts'
import { siteAnswers } from './answers.ts'
import { placeForVercel } from './vercel.ts'

const { at, read, write } = testDir()

it('the folder for Vercel has the site at its base path, and routes in the right order', async () => {
  const redirects = [['/sub/blog/a%20(1).png', '/sub/media/1/a.png']] as const
  const env = { siteUrl: 'https://falco.example', basePath: '/sub' }
  for (const name of ['index.html', '_headers', '_redirects']) write(`out/${name}`, name)
  await placeForVercel(at('out'), siteAnswers(['a'], redirects, env), at('vercel'))
  expect(fs.readdirSync(at('vercel/static/sub'))).toEqual(['index.html'])
  const { routes } = JSON.parse(read('vercel/config.json'))
  const cached = { 'Cache-Control': expect.stringContaining('immutable') }
  expect(routes[0]).toMatchObject({
    src: '^/.*$',
    headers: { 'X-Frame-Options': 'DENY' },
    continue: true,
  })
  expect(routes).toContainEqual({ src: '^/sub/client/.*$', headers: cached, continue: true })
  expect(routes.slice(-4)).toMatchObject([
    { status: 301, headers: { Location: '/sub/media/1/a.png' } },
    { status: 308 },
    { handle: 'filesystem' },
    { status: 404, dest: '/sub/404.html', headers: { 'Cache-Control': 'no-cache' } },
  ])
  expect('/sub/blog/a%20(1).png').toMatch(new RegExp(routes.at(-4).src))
  const needsSlash = (address: string) => new RegExp(routes.at(-3).src).test(address)
  const pages = ['/sub', '/sub/blog', '/sub/releases/0.44.1', '/sub/releases/upgrade/0.44.1']
  const others = ['/', '/sub/', '/sub/blog/', '/sub/feed.xml', '/sub/releases/0.44.1/a.svg']
  expect([...pages, ...others].filter(needsSlash)).toEqual(pages)
})
