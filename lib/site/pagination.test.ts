import { expect, it } from 'vitest'
import { pageSize, paginate } from './pagination.ts'

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => `post ${count - index}`)

it.each([0, 1, pageSize, 2 * pageSize - 1])('a list of %i posts is one page', (count) => {
  expect(paginate('/list/', posts(count))).toEqual([
    { number: 1, list: '/list/', path: '/list/', items: posts(count) },
  ])
})

it('a long list has each post once; its own address has enough posts for one or two pages', () => {
  for (let count = pageSize; count < 6 * pageSize; count++) {
    const pages = paginate('/list/', posts(count))
    expect(pages.toReversed().flatMap(({ items }) => items)).toEqual(posts(count))
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(Math.floor((pages.at(-1)?.items.length ?? 0) / pageSize)).toBe(1)
  }
})

it('numbered pages stay as they are when posts are added', () => {
  // The last two pages may change: the newest gets items, and the page before it another link.
  const before = paginate('/list/', posts(4 * pageSize)).slice(0, -2)
  for (const more of [1, pageSize, 5 * pageSize + 3])
    expect(paginate('/list/', posts(4 * pageSize + more)).slice(0, before.length)).toEqual(before)
})
