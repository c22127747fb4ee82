import WebAutoExtractor from '@marbec/web-auto-extractor'
import { expect, test } from './fixtures.ts'
import { absolute, exported } from './site.ts'

const dataAt = (route: string) => new WebAutoExtractor().parse(exported(`${route.slice(1)}index.html`)).jsonld

test('a post names its authors, dates and place', () => {
  const { BlogPosting: [posting] = [], BreadcrumbList: [way] = [] } = dataAt('/blog/covered/')
  expect(posting).toMatchObject({
    headline: 'A post with a cover',
    datePublished: '2025-08-08T00:00:00.000Z',
    mainEntityOfPage: absolute('/blog/covered/'),
    author: [
      { '@type': 'Person', name: 'Ada Example', url: absolute('/maintainers/ada-example/') },
      { '@type': 'Person', name: 'Bob Example', url: absolute('/maintainers/bob-example/') },
      { '@type': 'Person', name: 'A Guest', url: absolute('/blog/authors/a-guest/') },
    ],
  })
  expect(way?.itemListElement).toMatchObject([
    { name: 'Blog', item: absolute('/blog/') },
    { name: 'A post with a cover' },
  ])
})

test('an author who is several is an organisation, and an original is elsewhere', () => {
  expect(dataAt('/blog/first-light/').BlogPosting?.[0]?.author).toMatchObject([{ '@type': 'Organization' }])
  expect(dataAt('/blog/elsewhere/').BlogPosting?.[0]?.mainEntityOfPage).toBe('https://blog.example/elsewhere/')
})

test('a project says where its code is and who maintains it, and a person where they are found', () => {
  const [project] = dataAt('/projects/engine/').SoftwareSourceCode ?? []
  expect(project?.codeRepository).toMatch(/^https:\/\/github\.com\/[^/]+\/engine$/)
  expect(project?.maintainer).toContainEqual(expect.objectContaining({ name: 'Ada Example' }))
  expect(dataAt('/maintainers/ada-example/').Person?.[0]?.sameAs).toContain('https://github.com/ada-example')
})

test('the home page says how the site is searched', () => {
  expect(dataAt('/').WebSite?.[0]?.potentialAction).toMatchObject({
    '@type': 'SearchAction',
    target: { urlTemplate: `${absolute('/search/')}?q={search_term_string}` },
  })
})

test('no words of a page end the data, and no policy asks for it', () => {
  const html = exported('blog/marks-in-a-title/index.html')
  const [posting] = dataAt('/blog/marks-in-a-title/').BlogPosting ?? []
  expect(posting?.headline).toBe('Ends </script> and <!-- begins')
  expect(html.match(/<script type="application\/ld\+json">/g)).toHaveLength(1)
})
