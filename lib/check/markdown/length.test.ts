import { expect, it } from 'vitest'
import { paragraphs } from '#e2e/frozen/words.ts'
import { checkDocument } from '#lib/check/document.ts'
import { post } from '#lib/content/testing/small-community.ts'
import { collectionOf } from '#schema/collections.ts'

async function findingsOf(text: string, file = 'posts/long.md') {
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is no document`)
  return (await checkDocument(file, collection, Buffer.from(post('long', '', text)))).findings
}

it('warns of a post of six thousand words, and says what to do', async () => {
  const findings = await findingsOf(paragraphs(1, { count: 50, words: 120 }))
  expect(findings).toEqual([
    {
      path: 'posts/long.md',
      line: 8,
      column: 1,
      severity: 'warning',
      rule: 'post/too-long',
      message: expect.stringMatching(
        /^text: has 6,000 words, which make a page of about \d\d kB, and 14 kB arrive at once; split it into posts of one series, or save /,
      ),
    },
  ])
})

it('warns of long code in few words, and not of what repeats itself', async () => {
  const numbers = Array.from({ length: 4_000 }, (_, index) => (index * index * 7_919) % 1_000_003)
  expect(await findingsOf(`\`\`\`text\n${numbers.join('\n')}\n\`\`\``)).toMatchObject([{ severity: 'warning' }])
  expect(await findingsOf('The same line again.\n\n'.repeat(2_000))).toEqual([])
})

it('says nothing of a post of two thousand words', async () => {
  expect(await findingsOf(paragraphs(2, { count: 20, words: 96 }))).toEqual([])
})
