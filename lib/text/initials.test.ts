import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['Kris Nóva', 'KN'],
  ['Leonardo Di Donato', 'LD'],
  ['Jean-Luc', 'JL'],
  ['Óscar', 'Ó'],
  ['😀 x', '😀X'],
  ['', ''],
])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
