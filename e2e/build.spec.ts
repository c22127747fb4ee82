import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { hashesIn } from '#build/finish/build-file.ts'
import { writeFiles } from '#testing/files.ts'
import { postText } from '#testing/post-text.ts'
import { expect, test } from './fixtures.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

// Tests run in order, since each test changes the site that the previous test built.
test.describe.configure({ mode: 'serial' })

let copy: ProjectCopy
/** Hashes of all files of the site that was last built. */
let newest: Record<string, string>

const post = (name: string, text: string) =>
  writeFiles(copy.dir, { [`content/posts/${name}`]: text })
const edit = (text: string) =>
  post('two.md', postText('two', { title: text, date: '2026-01-02' }, text))
const editFooter = (title: string) =>
  writeFiles(copy.dir, {
    'content/links/talk.yaml': `title: Talk
links:
  - title: ${title}
    url: https://example.com/
    description: A chat.
    footer: Talk
`,
  })
const site = () => hashesIn(copy.outDir)

async function build(): Promise<void> {
  const { code, stderr } = await copy.build()
  expect(code, stderr).toBe(0)
}

test.beforeAll(async () => {
  copy = createProjectCopy()
  for (const [index, slug] of ['one', 'three', 'four', 'five'].entries())
    post(`${slug}.md`, postText(slug, { date: `2026-01-0${[1, 3, 4, 5][index]}`, tags: '[café]' }))
  post('one.md', postText('one', { date: '2026-01-01' }, '![A picture](./picture.png)'))
  const picture = sharp({ create: { width: 500, height: 250, channels: 3, background: '#246' } })
  await picture.toFile(path.join(copy.dir, 'content/posts/picture.png'))
  edit('A line.')
  editFooter('Chat')
  await build()
  newest = site()
})

test('a killed build leaves the old site; the next one renders only changed pages', async () => {
  edit('Another line.')
  await copy.killBuild(path.join(path.dirname(copy.outDir), '.out.new'))
  expect(site()).toEqual(newest)
  await build()
  const isRendered = (slug: string) =>
    fs.existsSync(path.join(copy.stateDir, 'export/blog', slug, 'index.html'))
  // Posts one and three link to the changed post two, so they are rendered too.
  expect(['one', 'two', 'three', 'four', 'five'].filter(isRendered)).toEqual([
    'one',
    'two',
    'three',
  ])
  expect(site()).not.toEqual(newest)
  newest = site()
})

test('a cold build makes the same files; a second build at the same time fails', async () => {
  editFooter('Channel')
  await build()
  newest = site()
  expect(fs.readFileSync(path.join(copy.outDir, 'blog/five/index.html'), 'utf8')).toContain(
    'Channel',
  )
  fs.rmSync(copy.stateDir, { recursive: true })
  const outcomes = await Promise.all([copy.build(), copy.build()])
  const [refused, ...others] = outcomes.filter(({ code }) => code !== 0)
  expect(others).toEqual([])
  expect(refused?.stderr).toMatch(
    /^This checkout is in use by process \d+; wait until it has ended, or remove /,
  )
  expect(site()).toEqual(newest)
  expect(fs.readdirSync(path.dirname(copy.outDir))).toEqual(['out'])
})

test('each mistake is reported, and stops the build, which leaves the old site', async () => {
  post('z-undated.md', postText('undated', { date: '2026-02-30' }))
  // Some parsers of front matter would run this JavaScript.
  post('z-program.md', "---js\nrequire('fs').writeFileSync('ran', 'it ran')\n---\n\nA line.\n")
  const { code, stderr } = await copy.build()
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/^content\/posts\/z-undated\.md:4:7 error date: .*2026-02-30.*; write /m)
  expect(stderr).toMatch(
    /^content\/posts\/z-program\.md:1:1 error front matter: .*only YAML is read; write /m,
  )
  expect(fs.existsSync(path.join(copy.dir, 'ran'))).toBe(false)
  expect(site()).toEqual(newest)
})

test('without content there is a site with empty lists', async () => {
  fs.rmSync(path.join(copy.dir, 'content'), { recursive: true })
  fs.mkdirSync(path.join(copy.dir, 'content'))
  await build()
  for (const page of [
    '',
    'blog/',
    'blog/tags/',
    'maintainers/',
    'projects/',
    'releases/',
    'community/',
  ])
    expect(fs.readFileSync(path.join(copy.outDir, page, 'index.html'), 'utf8'), page).toMatch(
      /<h1\b/,
    )
  const files = Object.keys(site())
  expect(files).toEqual(expect.arrayContaining(['404.html', 'feed.xml', 'sitemap.xml']))
  expect(files.filter((name) => /^(?:releases\/fits|catalogue|adopters)/.test(name))).toEqual([])
  // The build must delete the placeholder `_` that a dynamic route without pages exports.
  expect(files.filter((name) => name.split('/').includes('_'))).toEqual([])
})

test('in CI the address of the site must be known', async () => {
  const { code, stderr } = await copy.build({ SITE_URL: '', CI: 'true' })
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/^SITE_URL is not set: .*, but CI is set; write SITE_URL=/m)
})

test('a folder with other files is not replaced', async () => {
  writeFiles(copy.dir, { 'papers/thesis.txt': 'years of work' })
  const papers = path.join(copy.dir, 'papers')
  const { code, stderr } = await copy.build({ OUT_DIR: papers })
  expect(code).not.toBe(0)
  expect(stderr).toContain('which is not a built site and not empty')
  expect(Object.keys(hashesIn(papers))).toEqual(['thesis.txt'])
})
