import { expect, it } from 'vitest'
import type { UnpublishedPost } from '#lib/check/check.ts'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import { formatReport, unpublishedLine } from '#lib/check/report.ts'
import { check, onePost, post } from './testing.ts'

const diagnostic: Diagnostic = {
  path: 'posts/a,b.md',
  line: 3,
  column: 4,
  severity: 'error',
  rule: 'front-matter/value-wrong',
  message: 'date: 50% is wrong; write another',
}

it('a report is text with totals, or commands of GitHub Actions', () => {
  const line = 'posts/a,b.md:3:4 error date: 50% is wrong; write another [front-matter/value-wrong]'
  expect(formatReport([diagnostic], 'text', './content/')).toBe(
    `content/${line}\n1 error, 0 warnings in 1 file\n`,
  )
  expect(formatReport([], 'text', 'content')).toBe('No errors, no warnings\n')
  expect(formatReport([diagnostic], 'github', 'content')).toBe(
    '::error file=content/posts/a%2Cb.md,line=3,col=4,title=front-matter/value-wrong' +
      '::date: 50%25 is wrong; write another\n',
  )
  expect(formatReport([diagnostic], 'text', '/elsewhere')).toContain(`/elsewhere/${line}\n`)
})

it('equal diagnostics in a file become one, which lists the other lines', async () => {
  const { diagnostics } = await check(onePost('[a](./none.md) [b](./none.md)\n\n'.repeat(16)))
  expect(diagnostics.filter(({ path }) => path === 'posts/a.md')).toMatchObject([
    {
      line: 9,
      message: expect.stringMatching(/ \(also on 15 other lines: 11, 13, 15, 17, 19, …\)$/),
    },
  ])
})

it('a path or message with line breaks cannot begin a line with a command to CI', () => {
  const hostile = { ...diagnostic, path: '\r::x::.json', message: 'a\n::error::x\u2028::x::' }
  for (const format of ['text', 'github'] as const)
    expect(formatReport([hostile], format, '.')).not.toMatch(/[\n\r\u2028]::x|^::x/)
})

it('the line of unpublished posts has drafts, then scheduled posts, and at most five', async () => {
  const { waiting } = await check({
    'posts/later.md': post('', { slug: 'later', date: '2026-12-01T09:00+01:00' }),
    'posts/draft.md': post('', { slug: 'draft', draft: 'true', date: '2026-12-01' }),
    'posts/out.md': post('', { slug: 'out', date: '2026-09-01' }),
    'posts/wrong.md': post('# A', { slug: 'wrong', draft: 'true' }),
  })
  expect(unpublishedLine(waiting)).toBe(
    '2 posts are unpublished: posts/draft.md (draft), ' +
      'posts/later.md (until 2026-12-01 08:00 UTC)\n',
  )
  const drafts: UnpublishedPost[] = Array(20).fill({ path: 'posts/a.md', until: 'draft' })
  expect(unpublishedLine(drafts)).toMatch(/^20 posts are unpublished: .* and 15 more\n$/)
})
