import { expect, it } from 'vitest'
import { toHtml } from './testing/to-html.ts'

const falco = 'https://github.com/falcosecurity/falco'

/** The text of the link that a line of Markdown has. */
async function textOf(markdown: string): Promise<string | undefined> {
  return /<a [^>]*>(.*?)<\/a>/s.exec(await toHtml(markdown))?.[1]
}

it.each([
  [`[1512](${falco}/pull/1512)`, 'falco#1512'],
  [`[#1512](${falco}/pull/1512)`, 'falco#1512'],
  [`[PR #7](${falco}/issues/7)`, 'falco#7'],
  [`${falco}/pull/1512`, 'falco#1512'],
  [`<${falco}/releases/tag/0.40.0>`, 'falco 0.40.0'],
  [`${falco}/commit/1a2b3c4d5e6f`, 'falco@1a2b3c4'],
  [`[**12**](${falco}/pull/12)`, 'falco#12'],
])('a bare text is labelled: %s', async (markdown, label) => {
  expect(await textOf(markdown)).toBe(label)
})

it.each([
  [`[the fix](${falco}/pull/1512)`, 'the fix'],
  [`[0.40.0](${falco}/releases/tag/0.40.0)`, '0.40.0'],
  [`[12](https://github.com/someone/falco/pull/12)`, '12'],
  [`[2020](${falco}/blob/master/README.md)`, '2020'],
  [`[2024](${falco}/pull/7)`, '2024'],
  [`[1234567](${falco}/commit/1a2b3c4d5e6f)`, '1234567'],
  [`${falco}/pull/12#issuecomment-1`, `${falco}/pull/12#issuecomment-1`],
  ['[12](./other.md)', '12'],
])('any other stays as it is: %s', async (markdown, text) => {
  expect(await textOf(markdown)).toBe(text)
})
