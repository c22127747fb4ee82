import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['Leonardo Di Donato', 'LD'],
  ['Jean-Luc', 'JL'],
  ['😀 x', '😀X'],
  ['', ''],
])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
