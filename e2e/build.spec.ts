import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '#tools/test/free-port.ts'
import { expect, test } from './fixtures.ts'
import { digestOf, filesOf, makeFolder, type Outcome, postText, serve, write } from './making.ts'
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

const post = (file: string, text: string) => write(path.join(root, 'content/posts'), { [file]: text })

test('an entirely empty content folder makes a site that can be served', async ({ request }) => {
  const { code, stderr } = await build()
  expect(code, stderr).toBe(0)
  const port = await freePort(4150)
  const server = await serve(path.join(root, 'out'), port)
  try {
    for (const address of ['/', '/blog/', '/blog/tags/', '/maintainers/', '/projects/', '/releases/']) {
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

/** One of each stage of the check (lib/check/tests has them all), and one that would run where front matter is evaluated. */
const mistakes = [
  ['a-missing-title', postText('untitled', { title: undefined }), /:\d+:\d+ error title: is missing; add /],
  ['no-day', postText('undated', { date: '2026-02-30' }), /:4:7 error date: .*2026-02-30.*; write /],
  ['the-slug-of-another', postText('fine'), /:5:7 error slug: .*posts\/fine\.md.*; write /],
  [
    'a-program',
    "---js\nrequire('fs').writeFileSync('MARKER', 'it ran')\n---\n\nA line.\n",
    /:1:1 error front matter: .*only YAML is read; write /,
  ],
] as const

test('each mistake is reported, and stops the build, which leaves the earlier site as it was', async () => {
  const marker = path.join(root, 'ran')
  post('fine.md', postText('fine'))
  for (const [name, text] of mistakes) post(`later-${name}.md`, text.replace('MARKER', marker))
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
  for (const [name, , says] of mistakes) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^posts/later-${name}\\.md${says.source}`)))
  }
  expect(fs.existsSync(marker)).toBe(false)
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
