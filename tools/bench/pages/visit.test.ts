import { expect, it } from 'vitest'
import { blockedTime, isIcon } from './visit.ts'

it('counts of long tasks what is after the first paint, beyond 50 ms', () => {
  const tasks = [
    { start: 0, end: 300 },
    { start: 100, end: 280 },
    { start: 400, end: 520 },
  ]
  expect(blockedTime(tasks, 200)).toBe(50 + 30 + 70)
})

it.each([
  ['http://localhost/favicon.svg', true],
  ['http://localhost/sub/apple-touch-icon.png', true],
  ['http://localhost/blog/favicon/', false],
])('%s is an icon: %s', (address, is) => expect(isIcon(address)).toBe(is))
