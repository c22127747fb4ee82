/** What is made for programs: feeds, calendars, data, texts. Whether their addresses lead somewhere is in links.spec.ts. */
import { parse } from 'yaml'
import { expect, test } from '#e2e/fixtures.ts'
import { feedValidators, jsonValidator, validateCalendar } from '#e2e/formats/validate.ts'
import { absolute, at, exported, exportedFiles, feedItems, htmlFiles, origin, postFiles } from '#e2e/site.ts'
import { partsOfSource } from '#lib/markdown/source-edits.ts'
import { dataFiles, dataPath, schemaPath } from '#lib/site/file-routes.ts'

const files = exportedFiles()
const formats = ['feed.xml', 'atom.xml', 'feed.json'] as const

/** Feeds, lists of them, and calendars. */
const followed = files.filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json|opml\.xml)$|\.ics$/.test(file))

function problemsOf(file: string, text = exported(file)): string[] {
  const validate = file.endsWith('.ics') ? validateCalendar : feedValidators.get(file.split('/').at(-1) ?? '')
  return (validate?.(text) ?? ['has no validator']).map((problem) => `${file}:${problem}`)
}

test('every feed and calendar is valid, in each format', () => {
  expect(followed.length).toBeGreaterThan(6)
  expect(followed.flatMap((file) => problemsOf(file))).toEqual([])
})

for (const [file, from, to] of [
  ['feed.xml', /<link>[^<]*<\/link>/, '<link>/blog/</link>'],
  ['atom.xml', /<id>[^<]*<\/id>/, ''],
  ['feed.json', '"items":', '"item":'],
  ['opml.xml', 'xmlUrl=', 'url='],
  ['releases/releases.ics', /UID:.*\r\n/, ''],
] as const) {
  test(`a ${file} that readers trip over would be seen`, () => {
    test.skip(!files.includes(file), 'the content has none')
    const broken = exported(file).replace(from, to)
    expect(broken).not.toBe(exported(file))
    expect(problemsOf(file, broken)).not.toEqual([])
  })
}

test('feeds, calendars and data are served by their types, to any page', async ({ request }) => {
  for (const [file, type] of [
    ['feed.xml', /xml/],
    ['sitemap.xml', /xml/],
    ['community/calls.ics', 'text/calendar; charset=utf-8'],
    [dataPath('posts').slice(1), 'application/json; charset=utf-8'],
  ] as const) {
    if (!files.includes(file)) continue
    const response = await request.get(at(`/${file}`))
    expect(response.status(), file).toBe(200)
    expect(response.headers()['content-type'], file).toEqual(
      typeof type === 'string' ? type : expect.stringMatching(type),
    )
    if (file.startsWith('data/'))
      expect(response.headers()).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      })
  }
})

test('a page that can be followed names its feeds in its head and shows them; one list has all', () => {
  const folders = followed.filter((file) => file.endsWith('feed.xml')).map((file) => file.slice(0, -'feed.xml'.length))
  // The blog's own is named by every page (metadata.spec.ts); that of all projects' releases has no page of its own.
  const ofPages = folders.filter((folder) => folder !== '' && folder !== 'releases/all/')
  const kinds = /^(?:blog\/(?:tags|authors)|projects|maintainers)\/[^/]+\/index\.html$/
  const pages = htmlFiles().filter((file) => kinds.test(file) && !exported(file).includes('http-equiv="refresh"'))
  expect(pages.filter((page) => !ofPages.includes(page.slice(0, -'index.html'.length)))).toEqual([])
  for (const folder of ofPages) {
    const html = exported(`${folder}index.html`)
    for (const name of formats) {
      expect(html, folder).toMatch(new RegExp(`<link rel="alternate"[^>]* href="${at(`/${folder}${name}`)}"`))
      expect(html, folder).toMatch(new RegExp(`<a [^>]*href="${at(`/${folder}${name}`)}"`))
    }
  }
  for (const name of formats) expect(exported('feeds/index.html')).toContain(`href="${at(`/releases/all/${name}`)}"`)
  const listed = [...exported('opml.xml').matchAll(/xmlUrl="([^"]*)"/g)].map(([, address]) => address)
  expect(listed.toSorted()).toEqual(folders.map((folder) => absolute(encodeURI(`/${folder}feed.xml`))).toSorted())
})

test('an entry has one id, wherever it stands', () => {
  const ids = new Map<string, Set<string>>()
  const note = (url: string, id: string) => ids.set(url, (ids.get(url) ?? new Set()).add(id))
  for (const file of followed.filter((file) => file.endsWith('.json'))) {
    const { items } = JSON.parse(exported(file)) as { items: { id: string; url: string }[] }
    for (const { id, url } of items) note(url, id)
    expect(new Set(items.map(({ id }) => id)).size, file).toBe(items.length)
  }
  for (const { link, guid } of feedItems()) note(link, guid)
  expect([...ids].filter(([, found]) => found.size > 1)).toEqual([])
})

const words = (html: string): number =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length

test('the feed has the newest posts, each with the words of its page', () => {
  const dates = feedItems().map(({ pubDate }) => Date.parse(pubDate))
  expect(dates).toEqual(dates.toSorted((a, b) => b - a))
  const posts = postFiles()
  expect(dates).toHaveLength(Math.min(posts.length, 30))
  for (const { title, link, description, 'content:encoded': content } of feedItems()) {
    const file = `${link.slice(absolute('/').length)}index.html`
    expect(posts).toContain(file)
    expect(title && description, link).not.toBe('')
    const text = /<div class="prose">(.*?)<\/div><aside|<div class="prose">(.*)<\/div>/s.exec(exported(file))?.[0]
    expect(words(content), link).toBeGreaterThan(0)
    expect(words(text ?? ''), link).toBeGreaterThanOrEqual(words(content))
  }
})

test('the feed of the site before says where it is now', () => {
  expect(exported('blog/index.xml')).toBe(exported('feed.xml'))
  expect(exported('_redirects')).toBe(`${at('/blog/index.xml')} ${at('/feed.xml')} 301\n`)
})

test('a person who opens a feed sees what it is', async ({ page }) => {
  await page.goto(at('/feed.xml'))
  const says = await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content)
  expect(says).toContain('This is a feed')
})

for (const name of dataFiles) {
  test(`${name}.json is what its schema says`, () => {
    const schema = JSON.parse(exported(schemaPath(name).slice(1)))
    expect(schema.$id).toBe(absolute(schemaPath(name)))
    const validate = jsonValidator(schema)
    expect(validate(exported(dataPath(name).slice(1)))).toEqual([])
    expect(validate('{}')).not.toEqual([])
  })
}

test('what has a page and a text is there as Markdown, whose addresses are absolute and which has no comment', () => {
  const texts = files.filter((file) => file.endsWith('.md') && !file.startsWith('media/'))
  const twinOf = (page: string): string => page.replace(/\/index\.html$/, '.md')
  const pages = htmlFiles().filter((file) => /<link rel="alternate"[^>]* type="text\/markdown"/.test(exported(file)))
  expect(pages.length).toBeGreaterThan(0)
  expect(texts.toSorted()).toEqual(pages.map(twinOf).toSorted())
  for (const page of pages) expect(exported(page)).toContain(`href="${at(`/${twinOf(page)}`)}"`)
  for (const file of texts) {
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(exported(file)) ?? []
    expect(parse(front).url, file).toBe(absolute(`/${file.replace(/\.md$/, '/')}`))
    const parts = partsOfSource(body)
    expect(
      parts.filter(({ kind }) => kind === 'comment'),
      file,
    ).toEqual([])
    for (const part of parts)
      if (part.kind === 'destination') expect(part.destination, file).toMatch(/^(?:https?:\/\/|mailto:)/)
  }
})

test('language models are told of what there is', () => {
  expect(exported('llms.txt')).toMatch(/^# .+\n\n> .+\n/)
  expect(exported('llms.txt').split(`](${origin}`).length).toBeGreaterThan(5)
  expect(exported('llms-full.txt')).toMatch(/^The texts of (?:all|the newest) \d+/m)
})
