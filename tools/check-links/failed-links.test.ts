import { expect, it } from 'vitest'
import { testFolder } from '#testing/files.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { failedLinks } from './failed-links.ts'

it('lists links that fail, with their pages, but no exceptions and no closed hosts', async () => {
  const asked: string[] = []
  const other = await startServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`)
    response.writeHead(url === '/fine' ? 200 : 404).end()
  })
  const link = (address: string) => `<a href="${address}">A</a>`
  const { folder } = testFolder({
    _headers: '/sub/client/*\n',
    'sitemap.xml': '<loc>https://falco.example/sub/</loc>',
    'index.html': ['a/', 'b/', `${other.address}/fine`].map(link).join(''),
    'a/index.html': [`${other.address}/gone#part`, 'https://bintray.com/a', '/sub/none/']
      .map(link)
      .join(''),
    'b/index.html': [`${other.address}/gone`, 'https://x.com/a', 'https://falco.example/sub/a/']
      .map(link)
      .join(''),
  })
  expect((await failedLinks(folder)).sort()).toEqual([
    '/sub/none/ answers 404: /sub/a/',
    `${other.address}/gone answers 404: /sub/a/, /sub/b/`,
  ])
  expect(asked.filter((request) => request === 'HEAD /fine')).toHaveLength(1)
  other.stop()
})
