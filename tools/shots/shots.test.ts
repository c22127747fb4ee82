import { expect, it } from 'vitest'
import { chooseShots, kindOf } from './pages.ts'

it.each([
  ['/', 'home'],
  ['/blog/archive/', 'blog-archive'],
  ['/blog/tags/ebpf/page/2/', 'blog-list'],
  ['/blog/2020/05/', 'month'],
  ['/blog/2020-in-review/', 'post'],
  ['/404.html', '404'],
])('the page %s is of the kind %s', (address, kind) => expect(kindOf(address)).toBe(kind))

it('chooses the longest page of each kind', () => {
  const pages = [
    { address: '/', bytes: 5 },
    { address: '/blog/b/', bytes: 3 },
    { address: '/blog/c/', bytes: 9 },
  ]
  expect(chooseShots(pages)).toEqual([
    { kind: 'home', address: '/' },
    { kind: 'post', address: '/blog/c/' },
  ])
})
