import fs from 'node:fs'
import path from 'node:path'
import { fixMojibake } from '#lib/text/mojibake.ts'
import { freePort } from '#tools/test/free-port.ts'
import { expect, test } from './fixtures.ts'
import { digestOf, filesOf, makeFolder, type Outcome, postText, runScript, serve, write } from './making.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

let copy: ProjectCopy
let root: string

test.beforeAll(async () => {
  copy = await createProjectCopy()
})

test.beforeEach(() => {
  root = makeFolder()
  fs.mkdirSync(path.join(root, 'content'))
  copy.restoreCompiled()
})

test.afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

/** `npm run build` of `<root>/content` to `<root>/out`. */
const build = (): Promise<Outcome> => copy.buildAt(root)

/** Text of a page that was built. */
function page(file: string): string {
  return fs.readFileSync(path.join(root, 'out', file), 'utf8')
}

const post = (file: string, text: string) => write(path.join(root, 'content/posts'), { [file]: text })

test('an entirely empty content folder makes a site that can be served', async ({ request }) => {
  const { code, stderr } = await build()
  expect(code, stderr).toBe(0)
  const port = await freePort(4150)
  const server = await serve(path.join(root, 'out'), port)
  try {
    for (const address of [
      '/',
      '/blog/',
      '/blog/tags/',
      '/blog/authors/',
      '/maintainers/',
      '/projects/',
      '/releases/',
    ]) {
      const response = await request.get(`http://localhost:${port}${address}`)
      expect(response.status(), address).toBe(200)
      expect(await response.text(), address).toMatch(/<h1\b/)
    }
    for (const address of ['/community/', '/feed.xml', '/sitemap.xml', '/robots.txt']) {
      expect((await request.get(`http://localhost:${port}${address}`)).status(), address).toBe(200)
    }
    for (const address of ['/blog/2026/', '/blog/_/', '/maintainers/_/', '/_/', '/media/_/_']) {
      expect((await request.get(`http://localhost:${port}${address}`)).status(), address).toBe(404)
    }
  } finally {
    server.kill()
  }
  expect([...filesOf(path.join(root, 'out')).keys()].filter((name) => name.split(path.sep).includes('_'))).toEqual([])
})

const mistakes = [
  {
    name: 'a-missing-title',
    text: postText('untitled', { title: undefined }),
    says: /:\d+:\d+ error title: is missing; add /,
  },
  {
    name: 'no-day',
    text: postText('undated', { date: '2026-02-30' }),
    says: /:4:7 error date: .*2026-02-30.*; write /,
  },
  {
    name: 'an-unknown-key',
    text: postText('laid-out', { layout: 'wide' }),
    says: /:7:1 error layout: .*known keys are title, /,
  },
  { name: 'the-slug-of-another', text: postText('fine'), says: /:5:7 error slug: .*posts\/fine\.md.*; write / },
  {
    name: 'a-program',
    text: "---js\nrequire('fs').writeFileSync('MARKER', 'it ran')\n---\n\nA line.\n",
    says: /:1:1 error front matter: .*only YAML is read; write /,
  },
]

test('each mistake is reported, and stops the build, which leaves the earlier site as it was', async () => {
  const marker = path.join(root, 'ran')
  post('fine.md', postText('fine'))
  for (const { name, text } of mistakes) post(`later-${name}.md`, text.replace('MARKER', marker))
  write(path.join(root, 'out'), {
    '404.html': '<h1>earlier</h1>',
    'robots.txt': 'User-Agent: *\n',
    'blog/earlier/index.html': '<h1>earlier</h1>',
  })
  const before = digestOf(path.join(root, 'out'))
  const { code, stderr } = await build()
  expect(code).not.toBe(0)
  const lines = stderr.split('\n').flatMap((line) => /(?<=\/content\/)posts\/.*/.exec(line)?.[0] ?? [])
  expect(lines).toHaveLength(mistakes.length)
  for (const { name, says } of mistakes) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^posts/later-${name}\\.md${says.source}`)))
  }
  expect(digestOf(path.join(root, 'out'))).toBe(before)
  expect(fs.readdirSync(root).sort()).toEqual(['content', 'out'])
})

test('a client component is refused before anything is built', async () => {
  write(copy.dir, { 'components/counter.tsx': "'use client'\nexport const Counter = () => null\n" })
  const { code, stderr } = await build()
  fs.rmSync(copy.at('components/counter.tsx'))
  expect(stderr).toMatch(/^components\/counter\.tsx:1: 'use client' works only with .*; make it a server component/m)
  expect(code).toBe(1)
  expect(fs.existsSync(path.join(root, 'out'))).toBe(false)
})

test('a folder that holds something else is not replaced', async () => {
  write(path.join(root, 'out'), { 'thesis.txt': 'years of work' })
  const { code, stderr } = await build()
  expect(code).not.toBe(0)
  expect(stderr).toContain('which holds other files than a built site')
  expect(fs.readFileSync(path.join(root, 'out/thesis.txt'), 'utf8')).toBe('years of work')
})

test.describe('the original of the seed', () => {
  const corpus = process.env.CORPUS_DIR ?? ''
  const seed = path.join(corpus, 'seed/falco-2020.md')
  test.skip(corpus === '', 'CORPUS_DIR is not set')

  test('its damaged characters are reported, with their places', async () => {
    post('any-name.md', fs.readFileSync(seed, 'utf8'))
    const { code, stdout } = await runScript('check', [path.join(root, 'content')], {})
    expect(code).toBe(1)
    const errors = stdout.split('\n').filter((line) => line.includes(' error '))
    expect(errors.length).toBeGreaterThanOrEqual(25)
    for (const line of errors)
      expect(line).toMatch(/\/content\/posts\/any-name\.md:\d+:\d+ error encoding: .+; write \S+/)
  })

  test('with them fixed it becomes a page with all that it had', async ({ page: tab }) => {
    post('any-name.md', fixMojibake(fs.readFileSync(seed, 'utf8')))
    const { code, stderr } = await build()
    expect(code, stderr).toBe(0)
    const html = page('blog/falco-2020/index.html')
    await tab.route('**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await tab.goto('https://falco.test/blog/falco-2020/')
    const main = tab.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Falco in 2020')
    const description = 'Reviewing the progress of Falco and its community during the pandemic year'
    await expect(tab.locator('meta[name="description"]')).toHaveAttribute('content', description)
    await expect(main.locator('time').first()).toHaveAttribute('datetime', '2021-01-03')
    const author = main.getByRole('link', { name: 'Leonardo Di Donato' }).first()
    const address = (await author.getAttribute('href')) ?? ''
    expect(page(`${address.slice(1)}index.html`)).toContain('Leonardo Di Donato')
    const links = main.locator('.prose a:not(.anchor, .archived)')
    await expect(links).toHaveCount(41)
    const wanted = [...fs.readFileSync(seed, 'utf8').matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url = '']) => url)
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(found).toEqual(wanted)
    const inner = main.getByRole('listitem').filter({ hasText: 'Adding other gRPC APIs' }).locator('ul')
    await expect(inner.getByRole('listitem')).toHaveCount(2)
    await expect(main.locator('.prose').getByRole('heading', { level: 2 })).toHaveText(/^A glimpse of 2021/)
    await expect(main.locator('.prose')).toContainText('📖')
  })
})
