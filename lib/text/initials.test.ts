import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['Kris Nóva', 'KN'],
  ['Leonardo Di Donato', 'LD'],
  ['Jean-Luc', 'JL'],
  ['leogr', 'L'],
  ['Óscar', 'Ó'],
  ['東京 太郎', '東太'],
  ['😀 x', '😀X'],
  ['', ''],
])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
