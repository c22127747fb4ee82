import { describe, expect, it } from 'vitest'
import { numberedPages, pageSize, paginate } from './pagination.ts'

/** So many posts, newest first, named by when they came. */
const posts = (count: number): string[] => Array.from({ length: count }, (_, index) => `post ${count - index}`)

describe('paginate', () => {
  it.each([0, 1, pageSize, 2 * pageSize - 1])('shows %i posts on one page', (count) => {
    expect(paginate('/list/', posts(count))).toEqual([
      { number: 1, list: '/list/', path: '/list/', items: posts(count) },
    ])
    expect(numberedPages(count)).toBe(0)
  })

  it.each([2, 3, 7.5, 40])('shows each post once, whatever their number (%i pages)', (size) => {
    const all = posts(size * pageSize)
    const pages = paginate('/list/', all)
    expect(pages.toReversed().flatMap(({ items }) => items)).toEqual(all)
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(pages).toHaveLength(numberedPages(all.length) + 1)
  })

  it('leaves a numbered page as it is, however many posts come after', () => {
    // The last of them leads to the list's own address, and later to the next page.
    const before = paginate('/list/', posts(4 * pageSize)).slice(0, -2)
    for (const more of [1, pageSize, 5 * pageSize + 3]) {
      const after = paginate('/list/', posts(4 * pageSize + more))
      expect(after.slice(0, before.length)).toEqual(before)
    }
  })

  it('never shows fewer than a page at the list’s own address', () => {
    for (let count = pageSize; count < 6 * pageSize; count++) {
      const newest = paginate('/list/', posts(count)).at(-1)?.items.length ?? 0
      expect(newest).toBeGreaterThanOrEqual(pageSize)
      expect(newest).toBeLessThan(2 * pageSize)
    }
  })
})
