import { describe, expect, it } from 'vitest'
import { httpsForm } from '#lib/check/across/https-hosts.ts'
import type { Finding } from '#lib/check/finding.ts'
import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { limitProblem } from '#lib/check/markdown/limits.ts'
import { placesOf } from '#lib/check/place.ts'
import { formatReport } from '#lib/check/report.ts'
import { clean, either, quote } from '#lib/text/message-format.ts'
import { distance, nearest } from '#lib/text/nearest.ts'

describe('nearest', () => {
  it('counts a swap of neighbours as one', () => {
    expect(distance('flaco', 'falco')).toBe(1)
    expect(distance('', 'abc')).toBe(3)
  })
  it('prefers the same word in another case, and gives up on others', () => {
    expect(nearest('Title', ['titles', 'title'])).toBe('title')
    expect(nearest('zzz', ['title'])).toBeUndefined()
    expect(nearest('x'.repeat(5000), ['x'])).toBeUndefined()
  })
})

describe('dates', () => {
  it.each([
    '2026-02-28',
    '2024-02-29',
    '2026-12-31T23:59:59Z',
    '2026-01-01T00:00+05:30',
    '2026-01-01T00:00:00.5-08:00',
  ])('takes %s', (date) => {
    expect(dateProblem(date)).toBeUndefined()
  })
  it.each([
    ['2026-02-29', 'write one such as 2026-02-28'],
    ['2026-00-10', 'write one such as 2026-01-10'],
    ['2026-13-31', 'write one such as 2026-12-31'],
    ['0001-01-01', 'write one such as 1970-01-01'],
    ['2026-1-1', 'write 2026-01-01'],
    ['3 January 2021', 'write 2021-01-03'],
    ['Jan 3, 2021', 'write 2021-01-03'],
    ['2026-01-01 10:00', 'write 2026-01-01'],
    ['2026-01-01T24:00:00Z', 'write 2026-01-01'],
    ['2026-01-01T00:60Z', 'write 2026-01-01'],
    ['2026-01-01T00:00+15:00', 'write 2026-01-01'],
    ['2026-01-01T10:00', 'write 2026-01-01T10:00Z for UTC'],
    ['31 April 2021', 'write YYYY-MM-DD'],
    ['3/1/2021', 'write YYYY-MM-DD'],
    ['26-01-01', 'write YYYY-MM-DD'],
    ['20260101', 'write YYYY-MM-DD'],
  ])('says of %s: %s', (date, advice) => {
    expect(dateProblem(date)).toContain(advice)
  })
})

describe('words', () => {
  it('shows what cannot be seen, and shortens', () => {
    expect(quote('a\u202Eb\n\u001B')).toBe("'a<U+202E>b\\n<U+001B>'")
    expect(clean('👩'.repeat(100), 5)).toBe('👩👩👩👩…')
    expect(either(['a', 'b', 'c'])).toBe('a, b or c')
  })
})

describe('places', () => {
  it('counts lines and columns from 1', () => {
    const place = placesOf('ab\n\ncd')
    expect([0, 2, 3, 4, 5, 99].map(place)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 3, column: 3 },
    ])
  })
})

describe('hosts that serve https', () => {
  it('knows a host and those below it', () => {
    expect(httpsForm('http://www.cncf.io/a?b')).toBe('https://www.cncf.io/a?b')
    expect(httpsForm('http://GitHub.com')).toBe('https://GitHub.com')
    expect(httpsForm('http://notgithub.com/')).toBeUndefined()
    expect(httpsForm('http://github.com:8080/')).toBeUndefined()
    expect(httpsForm('http://user@github.com/')).toBeUndefined()
  })
})

describe('bounds', () => {
  it('lets code be as it is, and text not', () => {
    expect(limitProblem(`\`\`\`\n${'>'.repeat(500)}\n\`\`\``)).toBeUndefined()
    expect(limitProblem('>'.repeat(500))).toMatchObject({
      line: 1,
      message: expect.stringContaining('more than 100 levels'),
    })
  })
  it('is not led astray by a fence that is none', () => {
    const bomb = '*a_ \n'.repeat(1900)
    expect(limitProblem(`\`\`\`a\`b\n${bomb}`)).toBeDefined()
    expect(limitProblem(`    \`\`\`\n${bomb}`)).toBeDefined()
    expect(limitProblem(`\`\`\`\n\`\`\`\n${bomb}`)).toBeDefined()
  })
})

describe('formatReport', () => {
  const finding: Finding = {
    path: 'posts/a,b.md',
    line: 3,
    column: 4,
    severity: 'error',
    rule: 'front-matter/date-wrong',
    message: 'date: 50% is wrong; write another',
  }
  it('gives lines and a sum', () => {
    expect(formatReport([finding], 'text', './content/')).toBe(
      'content/posts/a,b.md:3:4 error date: 50% is wrong; write another [front-matter/date-wrong]\n1 error, 0 warnings in 1 file\n',
    )
    expect(formatReport([], 'text', 'content')).toBe('No errors, no warnings\n')
  })
  it('gives JSON', () => {
    expect(JSON.parse(formatReport([finding], 'json', 'content'))).toEqual([finding])
  })
  it('leads from here, wherever the content is', () => {
    expect(formatReport([finding], 'text', '.')).toMatch(/^\.\/posts\/a,b\.md:3:4 /)
    expect(formatReport([finding], 'text', '/elsewhere/content')).toMatch(/^\/elsewhere\/content\/posts\/a,b\.md:3:4 /)
  })
  it.each(['::stop-commands::x', '##[error]x', 'a\n::error::x', '\r::add-mask::x', ' ::x::y', '\u2028::x::'])(
    'gives no line that CI takes for a command: %j',
    (words) => {
      const hostile = { ...finding, path: `${words}.json`, message: `${words}: a` }
      for (const format of ['text', 'github'] as const) {
        for (const folder of ['content', '.']) {
          const lines = formatReport([hostile], format, folder)
            .trimEnd()
            .split(/[\n\r\u2028]/)
          const commands = lines.filter((line) => /^\s*::|##\[/.test(line))
          expect(commands).toEqual(
            format === 'github' ? [expect.stringMatching(/^::error file=[^:]*,line=3,col=4,title=[^:]*::/)] : [],
          )
        }
      }
    },
  )
  it("gives GitHub's commands, escaped", () => {
    expect(formatReport([finding], 'github', 'content')).toBe(
      '::error file=content/posts/a%2Cb.md,line=3,col=4,title=front-matter/date-wrong::date: 50%25 is wrong; write another\n',
    )
  })
})
