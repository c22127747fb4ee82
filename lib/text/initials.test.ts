import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

describe('initials of a name', () => {
  it.each([
    ['Kris Nóva', 'KN'],
    ['Leonardo Di Donato', 'LD'],
    ['Jean-Luc', 'JL'],
    ['leogr', 'L'],
    ['Óscar', 'Ó'],
    ['東京 太郎', '東太'],
    ['😀 x', '😀X'],
    ['', ''],
  ])('%s has %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  it('are two characters at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (name) => {
        expect(initialsOf(name).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
