import { describe, expect, it } from 'vitest'
import { addressOfFile, fileOfAddress } from '#lib/site/address-list.ts'
import { addressProblems } from './listed.ts'

describe('the address of a file', () => {
  it.each([
    ['index.html', '/'],
    ['index.html.br', '/'],
    ['blog/a/index.html', '/blog/a/'],
    ['blog/a/index.html.gz', '/blog/a/'],
    ['old.html/index.html', '/old.html/'],
    ['feed.xml.br', '/feed.xml'],
    ['404.html', '/404.html'],
    ['blog/my-index.html', '/blog/my-index.html'],
  ])('%s is %s', (file, address) => {
    expect(addressOfFile(file)).toBe(address)
    expect(addressOfFile(fileOfAddress(address))).toBe(address)
  })
})

describe('a finished site', () => {
  const list = { published: ['/', '/blog/a/'], all: ['/', '/blog/a/', '/blog/draft/'] }

  it('has all published addresses and files that were asked for', () => {
    const files = [
      'index.html',
      'index.html.br',
      'blog/a/index.html',
      'media/0a/x.png',
      'client/site-0a.js.br',
      'search/data/words.txt',
    ]
    expect(addressProblems(files, list)).toEqual([])
  })

  it('has no others: nothing that nobody knows, and nothing missing', () => {
    expect(addressProblems(['index.html', 'etc/hostname', 'blog/index.html'], list)).toEqual([
      expect.stringMatching(/^etc\/hostname: \/etc\/hostname is an address that /),
      expect.stringMatching(/^blog\/index\.html: \/blog\/ /),
      '/blog/a/: no file of the site answers it',
    ])
  })
})
