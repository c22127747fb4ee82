import { expect, test } from '#e2e/fixtures.ts'
import { absolute, at, exported, exportedFiles, htmlFiles } from '#e2e/site.ts'

const files = exportedFiles()
const named = (name: string) => files.filter((file) => file === name || file.endsWith(`/${name}`))

test('pages link to their feeds, in the text and in the head; opml.xml lists all feeds', () => {
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
