import { afterEach, expect, it, vi } from 'vitest'
import * as identity from './identity.ts'
import { createMetadata, jsonLd } from './metadata.ts'

afterEach(() => vi.unstubAllEnvs())

const facts = { title: 'Title', description: 'What it says.', path: '/blog/a/' }
const url = 'https://community.example/sub'

it('addresses stand in pages with the base path, elsewhere with the origin too', async () => {
  expect(identity.href('/blog/')).toBe('/sub/blog/')
  expect(identity.absoluteUrl('/blog/')).toBe(`${url}/blog/`)
  vi.stubEnv('SITE_URL', 'https://falco.example')
  vi.stubEnv('BASE_PATH', '')
  // The module reads them when it is loaded; a query makes it another one, and leaves what other files have loaded.
  const again = './identity.ts?own-host'
  const own: typeof identity = await import(again)
  expect([own.href('/blog/'), own.absoluteUrl('/')]).toEqual(['/blog/', 'https://falco.example/'])
})

it('a page has its title with the name of the site, its address, its feed and the picture of the site', () => {
  const picture = { url: `${url}/og.png`, alt: expect.stringMatching(/./) }
  const metadata = createMetadata(facts)
  expect(metadata).toMatchObject({
    title: 'Title · Falco community',
    description: 'What it says.',
    alternates: {
      canonical: `${url}/blog/a/`,
      types: { 'application/rss+xml': [{ url: '/sub/feed.xml', title: 'Falco community' }] },
    },
    openGraph: {
      title: 'Title',
      description: 'What it says.',
      url: `${url}/blog/a/`,
      siteName: 'Falco community',
      type: 'website',
      images: [{ ...picture, width: 1200, height: 630 }],
    },
    twitter: { card: 'summary_large_image', title: 'Title', description: 'What it says.', images: [picture] },
  })
  expect(metadata.robots).toBeUndefined()
  expect(JSON.stringify(metadata.icons).match(/"\/[^"]+"/g)).toEqual(
    ['favicon.svg', 'favicon.png', 'apple-touch-icon.png'].map((name) => `"/sub/${name}"`),
  )
})

const image = { path: '/media/0a/b.png', alt: 'A falcon', width: 8, height: 4 }
const article = { publishedTime: '2021-01-01', modifiedTime: '2021-02-01', authors: ['Ann'], tags: ['ebpf'] }
const original = 'https://example.org/a'

it.each([
  ['the home page, the title alone', { path: '/' }, { title: 'Title' }],
  [
    'a picture of its own',
    { image },
    { openGraph: { images: [{ url: `${url}/media/0a/b.png`, alt: 'A falcon', width: 8, height: 4 }] } },
  ],
  [
    'an original elsewhere',
    { canonical: original },
    { alternates: { canonical: original }, openGraph: { url: original } },
  ],
  ['a post', { article }, { openGraph: { type: 'article', ...article } }],
  ['a hidden page', { isHidden: true }, { robots: { index: false } }],
  [
    'the page that stands for many',
    { path: undefined },
    { alternates: { canonical: undefined }, openGraph: { url: undefined } },
  ],
])('metadata of %s', (_, more, wanted) => expect(createMetadata({ ...facts, ...more })).toMatchObject(wanted))

it.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028 "quoted" \\ & ]]>'])(
  'no text ends the element of structured data: %j',
  (name) => {
    const text = jsonLd([{ '@type': 'Person', name }])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)['@graph'][0].name).toBe(name)
  },
)
