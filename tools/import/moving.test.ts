import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { post } from '#testing/small-community.ts'
import { planHugo } from './hugo.ts'
import { reportMove } from './moving.ts'

it('the report lists addresses of the old site that the new one lacks', async () => {
  const text = "## What's new?"
  const checkout = testFolder({
    'config/_default/hugo.json': '{"baseurl": "https://falco.org"}',
    'content/en/blog/a.md': post('a', 'aliases: [was-a]\ntags: [ß]', text),
    'content/en/blog/b/index.md': post('bee', '', text),
    'content/en/blog/b/p q.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'content/en/blog/c.md': post('c', 'draft: true'),
    'content/en/blog/d.md': post('d', 'expiryDate: 2021-01-02'),
  })
  const plan = await planHugo(checkout.folder, testFolder().folder)
  const both = '<h2 id="what-s-new"></h2><h2 id="whats-new"></h2>'
  const site = testFolder({
    _headers: '/sub/client/*\n',
    _redirects: `/sub/tags/%C3%9F/ /sub/blog/tags/%C3%9F/ 301
/sub/blog/bee/p%20q.svg /sub/media/1/p.svg 301
`,
    'feed.xml': '<rss/>',
    'blog/index.xml': 'no feed',
    'blog/a/index.html': both,
    'blog/bee/index.html': both.slice(0, 26),
    'blog/was-a/index.html': '<meta http-equiv="refresh" content="0; url=/sub/blog/a/"/>',
    'blog/index.html': '-',
    'blog/tags/ß/index.html': '-',
    'media/1/p.svg': '-',
  })
  expect(reportMove(plan, site.folder)).toEqual({
    isWhole: false,
    text: `4 posts, 1 file beside them
2 of 9 old addresses and 1 of 4 anchors are lost
/blog/index.xml
/blog/feed.xml
/blog/bee/#whats-new
`,
  })
})
