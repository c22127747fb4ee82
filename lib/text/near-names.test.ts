import { expect, it } from 'vitest'
import { areNearNames } from './near-names.ts'

it.each([
  ['Kris Nova', 'kris nóva', true],
  ['Jacque Salinas', 'Jacqueline Salinas', true],
  ['Carlos Panato', 'Carlos Tadeu Panato Junior', true],
  ['Loris Degioanni', 'Loris Degioianni', true],
  ['Luca Guerra', 'Andrea Guerra', false],
  ['Falco', 'Falco Community', false],
  ['Ann Lee', 'Ann Leo', false],
  ['Jo Salinas', 'Johanna Salinas', false],
])('%s and %s are near: %s', (one, other, near) => {
  expect([areNearNames(one, other), areNearNames(other, one)]).toEqual([near, near])
})
