import { lookup } from 'node:dns/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testFolder } from '#testing/files.ts'
import { post, project } from '#testing/small-community.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { checkExternalLinks } from './check-external-links.ts'
import { tryLink } from './try-link.ts'

let server: Awaited<ReturnType<typeof startServer>>
let origin: string
let asked: string[]

const answers: Record<string, { status: number; location?: string }> = {
  '/fine': { status: 200 },
  '/login': { status: 403 },
  '/broken': { status: 500 },
  '/moved': { status: 301, location: '/fine' },
  '/elsewhere': { status: 302, location: '/fine' },
  '/circle': { status: 302, location: '/circle' },
}

beforeEach(async () => {
  asked = []
  server = await startServer(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/silent') return
    if (url.startsWith('/closed')) {
      response.destroy()
      return
    }
    const { status, ...headers } = answers[url] ?? { status: 404 }
    response.writeHead(status, headers).end()
  })
  origin = server.address
})
afterEach(() => server.stop())

it.each([
  { path: '/elsewhere', state: 'alive' },
  { path: '/broken', state: 'unclear', reason: 'answers 500 Internal Server Error' },
  { path: '/circle', state: 'dead', reason: 'redirects more than 5 times' },
  { path: '/silent', state: 'unreachable', reason: 'does not answer within 0.5 s' },
])('a link to $path is $state', async ({ path, ...outcome }) => {
  expect(await tryLink(origin + path, path === '/silent' ? 500 : 5_000)).toEqual(outcome)
})

it('requests links in texts, front matter and data files once, and reports each place', async () => {
  const keys = `date: 2021-01-03
source:
  title: ${origin}/no-address
  author: A
  url: ${origin}/source`
  const text = `[In](${origin}/in)
<${origin}/auto>
[one][ref] [^n] [own](/blog/) [mail](mailto:a@e.org) [wrong](https://[)
\`[code](${origin}/code)\` [fine](${origin}/fine)
[moved](${origin}/moved#here)
[login](${origin}/login)

[ref]: ${origin}/in#two
[^n]: [note](${origin}/note)`
  const { folder } = testFolder({
    'posts/a.md': post('a', keys, text),
    'projects/falco.md': project('falco', `docs: ${origin}/docs`),
    'links/talk.yaml': `title: T
links: [{ title: C, url: ${origin}/chat, description: C. }]
`,
  })
  const found = (await checkExternalLinks(folder)).map(
    ({ path, line, column, severity, message }) =>
      `${path}:${line}:${column} ${severity} ${message}`,
  )
  const dead = (path: string, date = '') =>
    `error link: '${origin}${path}' answers 404 Not Found; write its new address, ` +
    `or its archived copy https://web.archive.org/web/${date}${origin}${path}`
  expect(found).toEqual([
    `links/talk.yaml:2:26 ${dead('/chat')}`,
    `posts/a.md:10:8 ${dead('/source', '20210103/')}`,
    `posts/a.md:13:1 ${dead('/in', '20210103/')}`,
    `posts/a.md:14:1 ${dead('/auto', '20210103/')}`,
    `posts/a.md:15:1 ${dead('/in#two', '20210103/')}`,
    `posts/a.md:17:1 warning link: '${origin}/moved#here' has moved permanently; write ${origin}/fine#here`,
    expect.stringMatching(
      /^posts\/a.md:18:1 warning link: '.*\/login' answers 403 Forbidden; open it in a browser/,
    ),
    `posts/a.md:21:7 ${dead('/note', '20210103/')}`,
    `projects/falco.md:4:7 ${dead('/docs')}`,
  ])
  expect(asked.filter((path) => path === '/in')).toHaveLength(1)
})

it('a host that does not answer three requests in a row is not asked again', async () => {
  const paths = ['/closed1', '/fine', '/closed2', '/closed3', '/closed4', '/closed5']
  const text = paths.map((path) => `[a](${origin}${path})`).join('\n')
  const { folder } = testFolder({ 'posts/a.md': post('a', '', text) })
  const found = await checkExternalLinks(folder)
  expect(asked).toEqual(paths.slice(0, -1))
  expect(found).toHaveLength(5)
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['external-link/unclear']))
})

it('a host that does not exist is dead', async () => {
  // Without a name server, the system does not know whether the host exists.
  const code = await lookup('host.invalid').catch((error) => error.code)
  const text = `[a](https://host.invalid/) [b](${origin}/fine)`
  const { folder } = testFolder({ 'posts/a.md': post('a', '', text) })
  const rule = code === 'ENOTFOUND' ? 'external-link/dead' : 'external-link/unclear'
  expect(await checkExternalLinks(folder)).toMatchObject([{ rule }])
})
