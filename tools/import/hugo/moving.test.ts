import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { planHugo } from './hugo.ts'
import { reportMove } from './moving.ts'

const post = (more: string) =>
  `---\ntitle: A\ndescription: D\ndate: 2020-01-02\nauthor: Ann\n${more}\n---\n## What's new?\n`

it('the report lists addresses of the old site that the new one lacks', async () => {
  const checkout = testFolder({
    'config.toml': 'baseURL = "https://falco.org"\n',
    'content/en/blog/a.md': post('slug: a\naliases: [was-a]\ntags: [ß]'),
    'content/en/blog/b/index.md': post('slug: bee'),
    'content/en/blog/b/p q.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'content/en/blog/c.md': post('slug: c\ndraft: true'),
    'static/_redirects':
      '# /blog/y /blog/a\n/other /docs/\n/older https://falco.org/blog/a/\n/blog/x /docs/ 302\n',
  })
  const plan = await planHugo(checkout.folder, {
    into: testFolder().folder,
    static: undefined,
  })
  expect(plan.remarks).toMatchObject([
    { path: '_redirects', line: 4, message: expect.stringMatching(/^redirect: /) },
  ])
  const both = '<h2 id="what-s-new"></h2><h2 id="whats-new"></h2>'
  const moved = '<meta http-equiv="refresh" content="0; url=/sub/blog/a/"/>'
  const site = testFolder({
    _headers: '/sub/client/*\n',
    _redirects:
      '/sub/tags/%C3%9F/ /sub/blog/tags/%C3%9F/ 301\n/sub/blog/bee/p%20q.svg /sub/media/1/p.svg 301\n',
    'feed.xml': '<rss/>',
    'blog/index.xml': 'no feed',
    'blog/a/index.html': both,
    'blog/bee/index.html': both.slice(0, 26),
    'blog/was-a/index.html': moved,
    'older/index.html': moved,
    'blog/index.html': '-',
    'blog/tags/ß/index.html': '-',
    'media/1/p.svg': '-',
  })
  const lost = ['/blog/index.xml', '/blog/feed.xml', '/blog/x/', '/blog/bee/#whats-new']
  expect(reportMove(plan, site.folder)).toEqual({
    isWhole: false,
    text: `3 posts, 1 file beside them, 0 pictures missing\n3 of 11 old addresses and 1 of 4 anchors are lost\n${lost.join('\n')}\n`,
  })
})
