import { expect, it } from 'vitest'
import { createMetadata, jsonLd } from './metadata.ts'

const facts = { title: 'Title', description: 'What it says.', path: '/blog/a/' }

const canonical = 'https://example.org/a'

it.each([
  [{ path: '/' }, { title: 'Title' }],
  [{ canonical }, { alternates: { canonical }, openGraph: { url: canonical } }],
  [{ isHidden: true }, { robots: { index: false } }],
  [{ path: undefined }, { alternates: { canonical: undefined }, openGraph: { url: undefined } }],
])('the options %j become the metadata %j', (more, wanted) => {
  expect(createMetadata({ ...facts, ...more })).toMatchObject(wanted)
})

it('no text can end the script element of structured data', () => {
  const name = '</script><!--\u2028"\\&'
  const text = jsonLd([{ '@type': 'Person', name }])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].name).toBe(name)
})
