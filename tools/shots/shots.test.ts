import { describe, expect, it } from 'vitest'
import { indexPage } from './index-page.ts'
import { chooseShots, kindOf } from './pages.ts'

it.each([
  ['/', 'home'],
  ['/blog/', 'blog'],
  ['/blog/archive/', 'blog-archive'],
  ['/blog/tags/', 'blog-tags'],
  ['/blog/tags/ebpf/', 'tag'],
  ['/blog/tags/ebpf/page/2/', 'blog-list'],
  ['/blog/2020/', 'year'],
  ['/blog/2020/05/', 'month'],
  ['/blog/2020-in-review/', 'post'],
  ['/projects/falco/', 'project'],
  ['/2020/', '2020'],
  ['/404.html', '404'],
])('%s is of the kind %s', (address, kind) => expect(kindOf(address)).toBe(kind))

describe('pages to draw', () => {
  it('are the longest and the shortest of each kind, and single ones', () => {
    const pages = [
      { address: '/', bytes: 5 },
      { address: '/blog/b/', bytes: 2 },
      { address: '/blog/a/', bytes: 2 },
      { address: '/blog/c/', bytes: 9 },
    ]
    expect(chooseShots(pages)).toEqual([
      { kind: 'home', address: '/' },
      { kind: 'post', address: '/blog/c/' },
      { kind: 'post-short', address: '/blog/b/' },
    ])
    expect(chooseShots([])).toEqual([])
  })

  it('have a row each in the index, with addresses as text', () => {
    const html = indexPage([{ kind: 'tag', address: '/blog/tags/<b>/' }], 'today')
    expect(html).toContain('src="tag-390-dark.png"')
    expect(html).toContain('/blog/tags/&lt;b>/')
  })
})
