import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { siteAnswers } from './answers.ts'
import { placeForVercel } from './hosts.ts'
import { vercelFile } from './vercel.ts'

const answers = siteAnswers(['a'], [['/sub/blog/a%20(1).png', '/sub/media/1/a.png']], {
  siteUrl: 'https://falco.example',
  basePath: '/sub',
})

it('routes for Vercel are headers, redirects, files and the page for 404, in this order', () => {
  const { routes } = JSON.parse(vercelFile(answers))
  const cached = { 'Cache-Control': expect.stringContaining('immutable') }
  expect(routes[0]).toMatchObject({
    src: '^/.*$',
    headers: { 'X-Frame-Options': 'DENY' },
    continue: true,
  })
  expect(routes).toContainEqual({ src: '^/sub/client/.*$', headers: cached, continue: true })
  const redirect = { status: 301, headers: { Location: '/sub/media/1/a.png' } }
  const missing = { status: 404, dest: '/sub/404.html', headers: { 'Cache-Control': 'no-cache' } }
  expect(routes.slice(-4)).toMatchObject([
    redirect,
    { status: 308 },
    { handle: 'filesystem' },
    missing,
  ])
  expect('/sub/blog/a%20(1).png').toMatch(new RegExp(routes.at(-4).src))
  const needsSlash = (address: string) => new RegExp(routes.at(-3).src).test(address)
  expect(['/sub', '/sub/blog', '/sub/blog/', '/sub/feed.xml'].filter(needsSlash)).toEqual([
    '/sub',
    '/sub/blog',
  ])
})

const { at, write } = testDir()

it("the deployment for Vercel has the site at its base path, without other hosts' files", async () => {
  for (const name of ['index.html', '_headers', '_redirects']) write(`out/${name}`, name)
  await placeForVercel(at('out'), answers, at('vercel'))
  expect([fs.readdirSync(at('vercel')), fs.readdirSync(at('vercel/static/sub'))]).toEqual([
    ['config.json', 'static'],
    ['index.html'],
  ])
})
