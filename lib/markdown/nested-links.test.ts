import { expect, it } from 'vitest'
import { toHtml } from './testing/to-html.ts'

const linksOf = async (markdown: string) =>
  [...(await toHtml(markdown)).matchAll(/<a [^>]*>.*?<\/a>/g)].map(([link]) => link.replace(/ rel="[^"]*"/, ''))

it.each([
  ['<a href="https://a.example/x">https://a.example/x</a>', '<a href="https://a.example/x">https://a.example/x</a>'],
  [
    'See <a href="https://a.example/"><b>at https://b.example</b></a>.',
    '<a href="https://a.example/"><b>at https://b.example</b></a>',
  ],
  [
    '<a title="t" HREF="https://a.example/x">www.a.example</a>',
    '<a title="t" href="https://a.example/x">www.a.example</a>',
  ],
  ['<a href="https://a.example/"><https://a.example/></a>', '<a href="https://a.example/">https://a.example/</a>'],
  ['<a href="mailto:a@b.example">a@b.example</a>', '<a href="mailto:a@b.example">a@b.example</a>'],
  [
    '- <a href="https://a.example/">**https://a.example/**</a>',
    '<a href="https://a.example/"><strong>https://a.example/</strong></a>',
  ],
])('an address in a link is its text: %s', async (markdown, link) => {
  expect(await linksOf(markdown)).toEqual([link])
})

it.each([
  ['<a id="x"></a> https://a.example/', 1],
  ['<a id="x">https://a.example/', 1],
  ['<a href="https://a.example/">a</a> https://b.example/', 2],
  ['</a> https://a.example/', 1],
  ['[a](https://a.example/) https://b.example/', 2],
])('an address outside of a link stays one: %j', async (markdown, count) => {
  expect((await linksOf(markdown)).filter((link) => link.includes(' href='))).toHaveLength(count)
})
