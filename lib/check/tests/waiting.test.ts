import { expect, it } from 'vitest'
import { check, post } from '#lib/check/tests/testing.ts'
import { type WaitingPost, waitingLine } from '#lib/check/waiting.ts'

it('names the posts that wait, drafts first, and says until when', async () => {
  const { waiting } = await check({
    'posts/later.md': post('', { slug: 'later', date: '2026-12-01T09:00+01:00' }),
    'posts/soon.md': post('', { slug: 'soon', date: '2026-09-02' }),
    'posts/draft/index.md': post('', { slug: 'draft', draft: 'true', date: '2026-12-01' }),
    'posts/out.md': post('', { slug: 'out', date: '2026-09-01' }),
  })
  expect(waitingLine(waiting)).toBe(
    '3 posts wait: posts/draft/index.md (draft), posts/soon.md (until 2026-09-02 00:00 UTC), posts/later.md (until 2026-12-01 08:00 UTC)\n',
  )
})

it('says nothing where all is out, nor of a post that has an error', async () => {
  const { waiting } = await check({
    'posts/a.md': post('# A', { draft: 'true' }),
    'posts/b.md': post('', { slug: 'b' }),
  })
  expect(waitingLine(waiting)).toBe('')
})

it('cuts a long list, and speaks of one as of one', () => {
  const drafts = Array.from({ length: 20 }, (_, at): WaitingPost => ({ path: `posts/${at}.md`, until: 'draft' }))
  expect(waitingLine(drafts)).toMatch(/^20 posts wait: posts\/0\.md \(draft\), .*posts\/4\.md \(draft\) and 15 more\n$/)
  expect(waitingLine(drafts.slice(0, 1))).toBe('1 post waits: posts/0.md (draft)\n')
})

it('writes a name so that no log obeys it', () => {
  expect(waitingLine([{ path: 'posts/##[error]\n::error::.md', until: 'draft' }])).toMatch(/^1 post waits: [^\n]*\n$/)
  expect(waitingLine([{ path: 'posts/##[error].md', until: 'draft' }])).not.toContain('##[')
})
