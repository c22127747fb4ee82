import { expect, it } from 'vitest'
import { pageSize, paginate } from './pagination.ts'

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => `post ${count - index}`)

it('pages have each item once; the last one has at least a full page of them', () => {
  for (let count = 0; count < 5 * pageSize; count++) {
    const pages = paginate('/list/', posts(count))
    expect(pages).toHaveLength(Math.max(1, Math.floor(count / pageSize)))
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(pages.toReversed().flatMap(({ items }) => items)).toEqual(posts(count))
    for (const { items } of pages.slice(0, -1)) expect(items).toHaveLength(pageSize)
  }
})

it('numbered pages stay as they are when posts are added', () => {
  // Leaves out the newest page, and the page before it, whose `newer` link may change.
  const before = paginate('/list/', posts(4 * pageSize)).slice(0, -2)
  for (const more of [1, pageSize, 5 * pageSize + 3])
    expect(paginate('/list/', posts(4 * pageSize + more)).slice(0, before.length)).toEqual(before)
})
