import { afterEach, describe, expect, it, vi } from 'vitest'
import * as identity from './identity.ts'
import { createMetadata } from './metadata.ts'

afterEach(() => vi.unstubAllEnvs())

const facts = { title: 'Title', description: 'What it says.', path: '/blog/a/' }

describe('addresses of the site', () => {
  it('stand in pages with the base path, elsewhere with the origin too', () => {
    expect(identity.href('/blog/')).toBe('/sub/blog/')
    expect(identity.absoluteUrl('/blog/')).toBe('https://community.example/sub/blog/')
  })

  it('are as they are where the site has a host of its own', async () => {
    vi.stubEnv('SITE_URL', 'https://falco.example')
    vi.stubEnv('BASE_PATH', '')
    // The module reads them when it is loaded; a query makes it another one, and leaves what other files have loaded.
    const again = './identity.ts?own-host'
    const own: typeof identity = await import(again)
    expect([own.href('/blog/'), own.absoluteUrl('/')]).toEqual(['/blog/', 'https://falco.example/'])
  })
})

describe('metadata of a page', () => {
  it('has its title with the name of the site, its description and its address', () => {
    expect(createMetadata(facts)).toMatchObject({
      title: 'Title · Falco community',
      description: 'What it says.',
      alternates: { canonical: 'https://community.example/sub/blog/a/' },
      openGraph: {
        title: 'Title',
        description: 'What it says.',
        url: 'https://community.example/sub/blog/a/',
        siteName: 'Falco community',
        type: 'website',
      },
      twitter: { card: 'summary_large_image', title: 'Title', description: 'What it says.' },
    })
  })

  it('has the title alone on the home page', () => {
    expect(createMetadata({ ...facts, path: '/' }).title).toBe('Title')
  })

  it('names the feed, and icons below the base path', () => {
    const { alternates, icons } = createMetadata(facts)
    expect(alternates?.types?.['application/rss+xml']).toEqual([{ url: '/sub/feed.xml', title: 'Falco community' }])
    expect(JSON.stringify(icons).match(/"url":"[^"]+"|"apple":"[^"]+"/g)).toEqual([
      '"url":"/sub/favicon.svg"',
      '"url":"/sub/favicon.png"',
      '"apple":"/sub/apple-touch-icon.png"',
    ])
  })

  it('has the picture of the site where it has none of its own', () => {
    const { openGraph, twitter } = createMetadata(facts)
    const url = 'https://community.example/sub/og.png'
    expect(openGraph?.images).toEqual([{ url, alt: expect.stringMatching(/./), width: 1200, height: 630 }])
    expect(twitter?.images).toEqual([{ url, alt: expect.stringMatching(/./) }])
  })

  it('has its own picture where there is one', () => {
    const image = { path: '/media/0a/b.png', alt: 'A falcon', width: 8, height: 4 }
    expect(createMetadata({ ...facts, image }).openGraph?.images).toEqual([
      { url: 'https://community.example/sub/media/0a/b.png', alt: 'A falcon', width: 8, height: 4 },
    ])
  })

  it('names the original as canonical, and as the page that is shared', () => {
    const { alternates, openGraph } = createMetadata({ ...facts, canonical: 'https://example.org/a' })
    expect(alternates?.canonical).toBe('https://example.org/a')
    expect(openGraph?.url).toBe('https://example.org/a')
  })

  it('of a post has its dates, authors and tags', () => {
    const article = { published: '2021-01-01', updated: '2021-02-01', authors: ['Ann'], tags: ['ebpf'] }
    expect(createMetadata({ ...facts, article }).openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2021-01-01',
      modifiedTime: '2021-02-01',
      authors: ['Ann'],
      tags: ['ebpf'],
    })
  })

  it('is hidden from search engines only where asked for', () => {
    expect(createMetadata({ ...facts, isHidden: true }).robots).toEqual({ index: false })
    expect(createMetadata(facts).robots).toBeUndefined()
  })

  it('has no address where the page stands for many', () => {
    const { alternates, openGraph } = createMetadata({ title: 'Not found', description: 'No page.' })
    expect([alternates?.canonical, openGraph?.url]).toEqual([undefined, undefined])
  })
})
