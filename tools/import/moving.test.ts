import path from 'node:path'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { testFolder } from '#testing/folders.ts'
import { post } from '#testing/small-community.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { planHugo } from './hugo.ts'
import { reportMove } from './moving.ts'

const text = "## What's new?"

it('the report lists addresses of the old site that the new one lacks', async () => {
  const checkout = testFolder({
    'config/_default/hugo.json': '{"baseurl": "https://falco.org"}',
    'content/en/blog/a.md': post('a', 'aliases: [was-a]\ntags: [ß]', text),
    'content/en/blog/b/index.md': post('bee', '', text),
    'content/en/blog/b/p q.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'content/en/blog/c.md': post('c', 'draft: true'),
    'static/_redirects': `# /blog/y /blog/a
/other /docs/
/older https://falco.org/blog/a/
/blog/x /docs/ 302
`,
  })
  const plan = await planHugo(checkout.folder, { into: testFolder().folder })
  expect(plan.remarks).toMatchObject([
    { path: '_redirects', line: 4, message: expect.stringMatching(/^redirect: /) },
  ])
  const both = '<h2 id="what-s-new"></h2><h2 id="whats-new"></h2>'
  const moved = '<meta http-equiv="refresh" content="0; url=/sub/blog/a/"/>'
  const site = testFolder({
    _headers: '/sub/client/*\n',
    _redirects: `/sub/tags/%C3%9F/ /sub/blog/tags/%C3%9F/ 301
/sub/blog/bee/p%20q.svg /sub/media/1/p.svg 301
`,
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
  expect(reportMove(plan, site.folder)).toEqual({
    isWhole: false,
    text: `3 posts, 1 file beside them, 0 pictures missing
3 of 11 old addresses and 1 of 4 anchors are lost
/blog/index.xml
/blog/feed.xml
/blog/x/
/blog/bee/#whats-new
`,
  })
})

/** The folder with Falco's blog, which is not part of this project. */
const shared = process.env.CORPUS_DIR
const corpus = shared ? path.join(shared, 'corpus', 'falco-blog') : ''

it.skipIf(corpus === '')(
  "all posts of Falco's blog are imported, and their faults are reported",
  { timeout: 300_000 },
  async () => {
    const { folder } = testFolder()
    const plan = await planHugo(corpus, { into: folder })
    const faults = plan.remarks.filter(({ kind }) => kind === 'fault')
    expect(plan.changes.filter(({ file }) => file.endsWith('.md'))).toHaveLength(105)
    const others = faults
      .filter(({ message }) => !/^(?:picture|images): |is not a file of/.test(message))
      .map(({ path, line }) => `${path}:${line}`)
      .sort()
    expect(others).toEqual(['falco-0-38-0/index.md:28', 'falco-talon-v0-3-0/index.md:13'])
    await writeChanges(folder, plan.changes)
    const { findings } = await createCheck()(folder)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  },
)
