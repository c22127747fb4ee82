import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check, post } from '#lib/check/testing.ts'
import { html as hostileHtml } from '#lib/generate/testing/hostile-html.ts'
import { oddHtml } from '#lib/markdown/testing/odd-html.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { htmlFaults } from '#lib/markdown/testing/valid-html.ts'

const numRuns = Number(process.env.FUZZ_RUNS ?? 24)
/** The same texts each time, unless more are asked for: no change of something else turns this red. */
const seed = process.env.FUZZ_RUNS ? {} : { seed: 1 }

const picture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

it.each([
  ['of an author', oddHtml, 1 / 2],
  ['of an attacker', hostileHtml, 1 / 10],
])('what the check accepts becomes valid HTML: that %s', async (_, texts, share) => {
  const bodies = fc.sample(texts, { numRuns, ...seed })
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
