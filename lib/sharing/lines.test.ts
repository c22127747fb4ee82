import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText } from './lines.ts'

/** Each character is as wide as the text is high. */
const measure = (text: string): number => [...text].length

const room = {
  width: 100,
  steps: [
    { size: 10, lines: 2 },
    { size: 5, lines: 3 },
  ],
}

describe('a text that is fitted', () => {
  it.each([
    ['one', ['one'], 10],
    ['aaaa bbbb cc', ['aaaa', 'bbbb cc'], 10],
    ['aaaaaaaaaa bb', ['aaaaaaaaaa', 'bb'], 10],
    ['aaaa bbbb cccc dddd eeee', ['aaaa bbbb cccc', 'dddd eeee'], 5],
    ['a'.repeat(19), ['a'.repeat(10), 'a'.repeat(9)], 10],
    ['a'.repeat(70), ['a'.repeat(20), 'a'.repeat(20), `${'a'.repeat(19)}…`], 5],
    ['', [], 10],
  ])('%j is %j', (text, lines, size) => expect(fitText(text, room, measure)).toEqual({ lines, size }))

  it('is never wider or longer than its room, and loses nothing that it has room for', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', '文', '👍'), minLength: 1, maxLength: 40 }))
    fc.assert(
      fc.property(words, (all) => {
        const { lines, size } = fitText(all.join(' '), room, measure)
        const step = room.steps.find((candidate) => candidate.size === size)
        expect(lines.length).toBeLessThanOrEqual(step?.lines ?? 0)
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width)
        const whole = lines.join('').replaceAll(' ', '')
        if (!whole.endsWith('…')) expect(whole).toBe(all.join(''))
      }),
    )
  })
})
