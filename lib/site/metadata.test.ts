import { expect, it } from 'vitest'
import { createMetadata, jsonLd } from './metadata.ts'

const facts = { title: 'Title', description: 'What it says.', path: '/blog/a/' }
const url = 'https://community.example/sub'

it('a page has title, address, feed and picture', () => {
  const picture = { url: `${url}/og.png`, alt: expect.stringMatching(/./) }
  const metadata = createMetadata(facts)
  const { title, description } = facts
  expect(metadata).toMatchObject({
    title: 'Title · Falco community',
    description,
    alternates: {
      canonical: `${url}/blog/a/`,
      types: { 'application/rss+xml': [{ url: '/sub/feed.xml' }] },
    },
    openGraph: { title, description, url: `${url}/blog/a/`, type: 'website' },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  })
  expect(metadata.openGraph?.images).toEqual([{ ...picture, width: 1200, height: 630 }])
  expect(metadata.robots).toBeUndefined()
})

const canonical = 'https://example.org/a'

it.each([
  [{ path: '/' }, { title: 'Title' }],
  [{ canonical }, { alternates: { canonical }, openGraph: { url: canonical } }],
  [{ isHidden: true }, { robots: { index: false } }],
  [{ path: undefined }, { alternates: { canonical: undefined }, openGraph: { url: undefined } }],
])('facts of a page such as %j become %j', (more, wanted) => {
  expect(createMetadata({ ...facts, ...more })).toMatchObject(wanted)
})

it('no text ends the element of structured data', () => {
  const name = '</script><!--\u2028"\\&'
  const text = jsonLd([{ '@type': 'Person', name }])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].name).toBe(name)
})
