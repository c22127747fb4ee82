import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { hashesIn } from '#build/finish/build-file.ts'
import { expect, test } from './fixtures.ts'
import { createProjectCopy } from './project-copy.ts'

// Tests run in order, since each test changes the site that the previous test built.
test.describe.configure({ mode: 'serial' })

const figures = 'content/figures.yaml'
const slugs = ['one', 'two', 'three', 'four', 'five']
const settings = { SITE_OPERATOR: 'the testers' }

let copy: ReturnType<typeof createProjectCopy>
/** Hashes of all files of the site that was last built. */
let newest: Record<string, string>

function writePost(slug: string, body?: string) {
  const tags = slug === 'five' ? '[café]' : undefined
  copy.writePost(slug, { date: `2026-01-0${slugs.indexOf(slug) + 1}`, tags }, body)
}

const writeFooter = (title: string) =>
  copy.write({
    'content/links/talk.yaml': `title: Talk
links:
  - title: ${title}
    url: https://example.com/
    description: A chat.
    footer: Talk
`,
  })

const site = () => hashesIn(copy.outDir)

async function build(settings?: Record<string, string>) {
  const { code, output } = await copy.build(settings)
  expect(code, output).toBe(0)
}

test.beforeAll(async () => {
  copy = createProjectCopy()
  for (const slug of slugs) writePost(slug)
  writePost('one', '![A picture](./picture.png)')
  const picture = sharp({ create: { width: 500, height: 250, channels: 3, background: '#246' } })
  await picture.toFile(path.join(copy.dir, 'content/posts/picture.png'))
  writeFooter('Chat')
  copy.write({ [figures]: 'asOf: 2026-02-01\nmonths:\n  - month: 2026-01\n' })
  await build()
  newest = site()
})

test('a killed build leaves the old site; the next one renders only changed pages', async () => {
  writePost('two', 'Another line.')
  await copy.killBuild(path.join(path.dirname(copy.outDir), '.out.new'))
  expect(site()).toEqual(newest)
  await build()
  const isRendered = (slug: string) =>
    fs.existsSync(path.join(copy.stateDir, 'export/blog', slug, 'index.html'))
  // Next always renders the first page of a route, here the newest post.
  expect(slugs.filter(isRendered)).toEqual(['two', 'five'])
})

test('changes that only the footer shows reach all pages', async () => {
  writeFooter('Channel')
  copy.edit(figures, { '02-01': '02-02' })
  await build(settings)
  for (const route of ['blog/five', 'blog/2026', 'blog/archive', 'releases'])
    for (const shown of ['the testers', 'Channel', '2 February 2026'])
      expect(copy.page(route), route).toContain(shown)
  newest = site()
})

test('a cold build elsewhere makes the same files; a second one at once fails', async () => {
  // The folder that recipes.spec.ts uses later, so that packages are linked there only once.
  const other = createProjectCopy('test-recipes')
  fs.cpSync(path.join(copy.dir, 'content'), path.join(other.dir, 'content'), { recursive: true })
  const elsewhere = { ...settings, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }
  const outcomes = await Promise.all([other.build(elsewhere), other.build(elsewhere)])
  const refused = outcomes.filter(({ code }) => code !== 0).map(({ output }) => output)
  const inUse = /^This checkout is in use by process \d+; wait until it has ended, or remove /m
  expect(refused).toEqual([expect.stringMatching(inUse)])
  expect(hashesIn(other.outDir)).toEqual(newest)
  expect(fs.readdirSync(path.dirname(other.outDir))).toEqual(['out'])
})

test('a wrong setting or a mistake stops the build, which leaves the old site', async () => {
  copy.write({ 'papers/thesis.txt': 'years of work' })
  const papers = path.join(copy.dir, 'papers')
  copy.writePost('undated', { date: '2026-02-30' })
  for (const [wrong, reason] of [
    [{ OUT_DIR: papers }, /which is neither a built site nor empty/],
    [{ SITE_URL: '', CI: 'true' }, /^SITE_URL is not set: .*, but CI is set; set SITE_URL, /m],
    [{}, /^content\/posts\/undated\.md:4:7 error date: .*2026-02-30.*; write /m],
  ] as const) {
    const { code, output } = await copy.build(wrong)
    expect(code).not.toBe(0)
    expect(output).toMatch(reason)
  }
  // Next has compiled, so its cache is not the reason of the failure.
  expect(fs.existsSync(path.join(copy.dir, '.next/cache'))).toBe(true)
  expect(fs.readdirSync(papers)).toEqual(['thesis.txt'])
  expect(site()).toEqual(newest)
})

test('without content there is a site with empty lists', async () => {
  fs.rmSync(path.join(copy.dir, 'content'), { recursive: true })
  fs.mkdirSync(path.join(copy.dir, 'content'))
  // A damaged cache of Next ends one build, but not the next.
  const cache = path.join(copy.dir, '.next/cache/turbopack')
  for (const version of fs.readdirSync(cache)) fs.truncateSync(path.join(cache, version, 'CURRENT'))
  expect((await copy.build()).output).toMatch(/its cache is removed; .* build again$/m)
  await build()
  for (const route of ['', 'blog', 'blog/tags', 'maintainers', 'projects', 'releases', 'community'])
    expect(copy.page(route), route).toContain('<h1')
  const files = Object.keys(site())
  expect(files).toEqual(expect.arrayContaining(['404.html', 'feed.xml', 'sitemap.xml']))
  expect(files.filter((name) => /^(?:releases\/fits|catalogue|adopters)/.test(name))).toEqual([])
  // A dynamic route without pages exports the placeholder page `_`, which the build must remove.
  expect(files.filter((name) => name.split('/').includes('_'))).toEqual([])
})
