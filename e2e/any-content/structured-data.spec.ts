/** What pages tell search engines of themselves, judged as those judge it. */
import Validator from '@adobe/structured-data-validator'
import WebAutoExtractor, { type Extracted } from '@marbec/web-auto-extractor'
import { expect, test } from '#e2e/fixtures.ts'
import { metaOf } from '#e2e/head.ts'
import { absolute, exported, exportedFiles, sitemapUrls } from '#e2e/site.ts'
import { schemaOrg } from '#e2e/vocabulary.ts'

const validator = new Validator(schemaOrg())

const read = (html: string): Extracted => new WebAutoExtractor().parse(html)

const pages = sitemapUrls().map((url) => {
  const route = url.slice(absolute('/').length)
  return { route, html: exported(`${route}index.html`) }
})

test('the structured data of every page is valid', async () => {
  // Those too that no search engine is told of.
  const files = exportedFiles().filter((file) => file.endsWith('.html'))
  expect(files.length).toBeGreaterThan(pages.length)
  test.setTimeout(60_000 + files.length * 200)
  for (const route of files) {
    const data = read(exported(route))
    expect.soft(data.errors, route).toEqual([])
    expect.soft(await validator.validate(data), route).toEqual([])
  }
})

test('each kind of page says what it is, with a picture of its own', () => {
  const expected: [RegExp, string[]][] = [
    [/^$/, ['WebSite']],
    [/^projects\/[^/]+\/$/, ['SoftwareSourceCode', 'BreadcrumbList']],
    [/^maintainers\/[^/]+\/$/, ['Person', 'BreadcrumbList']],
  ]
  for (const { route, html } of pages) {
    const isPost = metaOf(html)('og:type') === 'article'
    const types = isPost ? ['BlogPosting', 'BreadcrumbList'] : expected.find(([of]) => of.test(route))?.[1]
    if (!types) continue
    const { jsonld } = read(html)
    expect.soft(Object.keys(jsonld), route).toEqual(types)
    const [thing] = jsonld[types[0] ?? ''] ?? []
    if (route !== '') expect.soft(thing?.image, route).toBe(metaOf(html)('og:image'))
  }
})

test('what is wrong is found', async () => {
  const page = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
  const context = 'https://schema.org'
  const wrong = [
    page({ '@context': context, '@type': 'BlogPosting', titel: 'A' }),
    page({ '@context': context, '@type': 'Blogposting', headline: 'A' }),
    page({ '@context': context, '@type': 'Person', url: 'https://a.example/' }),
    page({ '@context': context, '@type': 'BreadcrumbList', itemListElement: [] }),
    '<script type="application/ld+json">{"@context"</script>',
  ]
  for (const html of wrong) {
    const data = read(html)
    expect.soft([...data.errors, ...(await validator.validate(data))].length, html).toBeGreaterThan(0)
  }
})
