/** Tests of feeds, calendars and data; links.spec.ts tests where their links lead. */
import { expect, test } from '#e2e/fixtures.ts'
import { absolute, at, exported, exportedFiles, htmlFiles } from '#e2e/site.ts'
import { dataPath } from '#lib/site/file-routes.ts'

const files = exportedFiles()
const named = (name: string) => files.filter((file) => file === name || file.endsWith(`/${name}`))

test('feeds, calendars and data are served by their types, data to any page', async ({
  request,
}) => {
  for (const [file, type] of [
    ['feed.xml', /xml/],
    ['sitemap.xml', /xml/],
    ['.well-known/security.txt', /^text\/plain; charset=utf-8$/],
    ['community/calls.ics', /^text\/calendar; charset=utf-8$/],
    [dataPath('posts').slice(1), /^application\/json; charset=utf-8$/],
  ] as const) {
    if (!files.includes(file)) continue
    const headers = (await request.get(at(`/${file}`))).headers()
    expect(headers['content-type'], file).toMatch(type)
    if (file.startsWith('data/')) expect(headers['access-control-allow-origin']).toBe('*')
  }
})

test('a page that can be followed names its feeds in its head and shows them; one list has all', () => {
  const folders = named('feed.xml').map((file) => file.slice(0, -'feed.xml'.length))
  const ofPages = folders.filter((folder) => folder !== '' && folder !== 'releases/all/')
  const kinds = /^(?:blog\/(?:tags|authors)|projects|maintainers)\/[^/]+\/index\.html$/
  const pages = htmlFiles().filter(
    (file) => kinds.test(file) && !exported(file).includes('http-equiv="refresh"'),
  )
  expect(pages.filter((page) => !ofPages.includes(page.slice(0, -'index.html'.length)))).toEqual([])
  for (const folder of ofPages)
    for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
      expect(exported(`${folder}index.html`)).toMatch(
        new RegExp(`<link rel="alternate"[^>]* href="${at(`/${folder}${name}`)}"`),
      )
      expect(exported(`${folder}index.html`)).toMatch(
        new RegExp(`<a [^>]*href="${at(`/${folder}${name}`)}"`),
      )
    }
  const listed = [...exported('opml.xml').matchAll(/xmlUrl="([^"]*)"/g)].map(
    ([, address]) => address,
  )
  expect(listed.toSorted()).toEqual(
    folders.map((folder) => absolute(encodeURI(`/${folder}feed.xml`))).toSorted(),
  )
})
