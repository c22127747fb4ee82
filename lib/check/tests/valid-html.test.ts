import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check, post } from '#lib/check/tests/testing.ts'
import { html as hostileHtml } from '#lib/generate/testing/hostile-html.ts'
import { allowedTags } from '#lib/markdown/html/allowed.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { htmlFaults } from '#lib/markdown/testing/valid-html.ts'

const numRuns = Number(process.env.FUZZ_RUNS ?? 60)
/** The same texts each time, unless more are asked for: no change of something else turns this red. */
const seed = process.env.FUZZ_RUNS ? {} : { seed: 1 }

const text = fc.constantFrom('x', '*x*', ' ', '', '<NA>', '\n\n## a\n\n', '\n\n- a\n- [ ] b\n\n', '[^1]', '`x`')
const attributes: Record<string, string> = { a: ' id="a"', abbr: ' title="t"', details: ' open' }

/** Tags that are allowed, within each other and not always where they may be. */
const element: fc.Memo<string> = fc.memo((depth) => {
  const inner = depth > 1 ? fc.oneof(text, element(depth - 1)) : text
  const parts = fc.array(inner, { maxLength: 2 }).map((list) => list.join(''))
  return fc.tuple(fc.constantFrom(...Object.keys(allowedTags)), parts).map(([tag, within]) => {
    if (tag === 'br') return '<br>'
    const begin = tag === 'details' ? '<summary>s</summary>' : ''
    return `<${tag}${attributes[tag] ?? ''}>${begin}${tag === 'a' ? '' : within}</${tag}>`
  })
})

const around = fc.constantFrom(
  ...[
    '$',
    'x $ y',
    '- $',
    '- [ ] $',
    '> $',
    '> [!TIP]\n> $',
    '## $',
    '| a |\n| - |\n| $ |',
    '| $ | |\n| - | - |\n| a |',
  ],
  ...[
    'x[^1]\n\n[^1]: $',
    '<details><summary>s</summary>\n\n$\n\n</details>',
    '[$](https://e.org/)',
    '*$* ![x](./a.png "t")',
  ],
)

const oddHtml = fc.tuple(element(2), around).map(([inner, outer]) => outer.replaceAll('$', () => inner))

const picture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

it.each([
  ['of an author', oddHtml, 1 / 3],
  ['of an attacker', hostileHtml, 1 / 60],
])('what the check accepts becomes valid HTML: that %s', async (_, texts, share) => {
  const bodies = fc.sample<string>(texts, { numRuns, ...seed })
  const files = Object.fromEntries(
    bodies.map((body, index) => [`posts/p${index}.md`, post(body, { slug: `p${index}` })]),
  )
  const { accepted } = await check({ ...files, 'posts/a.png': picture })
  const kept = bodies.filter((_, index) => accepted.includes(`posts/p${index}.md`))
  const found = []
  for (const body of kept) {
    const html = await toHtml(body)
    const faults = [...htmlFaults(html), ...(html.includes('<h1') ? ['a second <h1>'] : [])]
    if (faults.length > 0) found.push({ body, html, faults })
  }
  expect(found).toEqual([])
  // Were all refused, nothing would have been tried.
  expect(kept.length).toBeGreaterThan(numRuns * share)
})
