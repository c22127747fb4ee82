import { describe, expect, it } from 'vitest'
import { openingOf, repeatsOpening } from './opening.ts'
import { toHtml, toTree } from './testing/to-html.ts'

const repeats = async (description: string, markdown: string) =>
  repeatsOpening(description, openingOf(await toTree(await toHtml(markdown))))

describe('a description', () => {
  it.each([
    ['Falco is here.', 'Falco is here. And more.'],
    ['Falco is here.', '# not this\n\n![a picture](./a.png)\n\n**Falco** is [here](https://falco.org): and more.'],
    ['We list what is new.', 'We list what is new:\n\n- one'],
    ['A long text that is…', 'A long `text` that is cut in the middle.'],
    ['FALCO 0.22 is “out”!', '> a quotation\n\nFalco 0.22 is "out"[^1]! Get it.\n\n[^1]: note'],
    ['Größe zählt.', '<img alt="" src="./a.png"> Größe zählt. Mehr.'],
    ['A logo speaks.', 'A ![logo](./a.svg) speaks. Louder.'],
    ['Falco is here.', '```sh\nls\n```\n\nFalco is here.'],
    ['How Falco is built.', 'Dear readers,\n\nToday we show how Falco is built. Read on.'],
  ])('that repeats words of the first paragraphs: %s', async (description, text) => {
    expect(await repeats(description, text)).toBe(true)
  })

  it.each([
    ['Falco is here.', 'Falcosecurity is here.'],
    ['Falco is here. And more.', 'Falco is here.'],
    ['What is new in Falco', `${'Falco is here.\n\n'.repeat(8)}What is new in Falco`],
    ['One sentence.', '- One sentence.'],
    ['Falco.', ''],
    ['…', 'Text of a post.'],
    ['“!”', 'Text of a post.'],
  ])('that says something else: %s', async (description, text) => {
    expect(await repeats(description, text)).toBe(false)
  })
})
