import { expect, it } from 'vitest'
import { chooseShots, kindOf } from './pages.ts'

it.each([
  ['/', 'home'],
  ['/blog/archive/', 'blog-archive'],
  ['/blog/tags/ebpf/page/2/', 'blog-list'],
  ['/blog/2020/05/', 'month'],
  ['/blog/2020-in-review/', 'post'],
  ['/404.html', '404'],
])('%s is of the kind %s', (address, kind) => expect(kindOf(address)).toBe(kind))

it('the longest page of each kind is drawn', () => {
  const pages = [
    ['/', 5] as const,
    ['/blog/b/', 3] as const,
    ['/blog/a/', 2] as const,
    ['/blog/c/', 9] as const,
  ]
  const chosen = chooseShots(pages.map(([address, bytes]) => ({ address, bytes })))
  expect(chosen).toEqual([
    { kind: 'home', address: '/' },
    { kind: 'post', address: '/blog/c/' },
  ])
})
