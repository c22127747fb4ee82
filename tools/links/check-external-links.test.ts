import { afterEach, beforeEach, expect, it } from 'vitest'
import { post, project } from '#lib/content/testing/small-community.ts'
import { type TemporaryFolder, testFolder } from '#testing/folders.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { checkExternalLinks, externalLinks } from './check-external-links.ts'
import { tryLink } from './try-link.ts'

let content: TemporaryFolder
let server: Awaited<ReturnType<typeof startServer>>
let origin: string
let asked: string[]

const answers: Record<string, [status: number, location?: string]> = {
  '/fine': [200],
  '/gone': [404],
  '/login': [403],
  '/moved': [301, '/fine'],
  '/elsewhere': [302, '/fine'],
  '/to-file': [302, 'file:///etc/passwd'],
  '/nowhere': [302],
  '/circle': [302, '/circle'],
}

beforeEach(async () => {
  content = testFolder({ 'posts/.keep': '', 'projects/.keep': '', 'links/.keep': '' })
  asked = []
  server = await startServer(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/silent') return
    const [status, location] = answers[url] ?? [200]
    response.writeHead(status, location === undefined ? {} : { location }).end()
  })
  origin = server.address
})
afterEach(() => server.stop())

it.each([
  ['/fine', 'alive'],
  ['/gone', 'dead answers 404 Not Found'],
  ['/login', 'unclear answers 403 Forbidden'],
  ['/moved', 'moved /fine'],
  ['/elsewhere', 'alive'],
  ['/to-file', "dead redirects to 'file:///etc/passwd', which is not a web address"],
  ['/nowhere', 'dead answers 302 Found'],
  ['/circle', 'dead redirects more than 5 times'],
  ['/silent', 'unreachable does not answer within 2 s'],
])('%s is %s', async (path, expected) => {
  const outcome = await tryLink(origin + path, 2_000)
  const detail =
    outcome.state === 'moved'
      ? outcome.to.replace(origin, '')
      : 'reason' in outcome && outcome.reason
  expect([outcome.state, detail].filter(Boolean).join(' ')).toBe(expected)
})

it('finds links in texts, front matter and data files, with line and column', async () => {
  const keys = `source:
  title: https://e.org/no-address
  author: A
  url: https://e.org/source`
  const text = `[In](https://e.org/in) <https://e.org/auto> [one][ref] [^n]

\`[code](https://e.org/code)\` [own](/blog/) [mail](mailto:a@e.org) [wrong](https://[)

[ref]: https://e.org/ref
[^n]: [note](https://e.org/note)`
  content.write('posts/a.md', post('a', keys, text))
  content.write('projects/falco.md', project('falco', 'docs: https://e.org/docs'))
  content.write(
    'links/talk.yaml',
    'title: T\nlinks: [{ title: C, url: https://e.org/chat, description: C. }]\n',
  )
  const found = await externalLinks(content.folder)
  expect(found.map(({ path, line, column, url }) => `${path}:${line}:${column} ${url}`)).toEqual([
    'links/talk.yaml:2:26 https://e.org/chat',
    'posts/a.md:10:8 https://e.org/source',
    'posts/a.md:13:1 https://e.org/in',
    'posts/a.md:13:24 https://e.org/auto',
    'posts/a.md:13:45 https://e.org/ref',
    'posts/a.md:18:7 https://e.org/note',
    'projects/falco.md:4:7 https://e.org/docs',
  ])
})

it('requests each address once, and reports it at each place', async () => {
  const paths = ['/gone#one', '/fine', '/gone#two', '/moved#here', '/login']
  const text = paths.map((path) => `[x](${origin}${path})`).join('\n')
  content.write('posts/a.md', post('a', 'date: 2021-01-03', text))
  const { findings } = await checkExternalLinks(content.folder)
  expect(asked.filter((path) => path === '/gone')).toHaveLength(1)
  const dead = (anchor: string) =>
    `'${origin}/gone#${anchor}' answers 404 Not Found; write its new address, or its archived copy https://web.archive.org/web/20210103/${origin}/gone#${anchor}`
  expect(findings.map(({ line, severity, message }) => `${line} ${severity} ${message}`)).toEqual([
    `9 error link: ${dead('one')}`,
    `11 error link: ${dead('two')}`,
    `12 warning link: '${origin}/moved#here' has moved permanently; write ${origin}/fine#here`,
    `13 warning link: '${origin}/login' answers 403 Forbidden; open it in a browser to see whether it exists`,
  ])
})
