import { expect, it } from 'vitest'
import { addressesIn } from './addresses.ts'

it('the addresses of a text are those of its links to other sites, in order, as often as they stand there', () => {
  const html =
    '<p><a href="https://b.example/?x&amp;y">b</a> <a href="/blog/">c</a> <a href="#d">d</a> <a href="mailto:e@f.example">e</a> <a href="http://a.example">a</a> <a href="https://b.example/?x&amp;y">b</a> <a id="n">n</a></p>'
  expect(addressesIn(html)).toEqual(['https://b.example/?x&y', 'http://a.example', 'https://b.example/?x&y'])
})
