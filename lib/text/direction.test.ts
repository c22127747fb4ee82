import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'

it.each([
  ['مرحبا بكم', 'rtl'],
  ['Falco هو أداة مفتوحة المصدر', 'rtl'],
  ['תיעוד של Falco', 'rtl'],
  ['Falco on Kubernetes, by محمد', 'ltr'],
  ['強調', 'ltr'],
  ['12:30 …', undefined],
])('the direction of %s is %s', (text, direction) => expect(directionOf(text)).toBe(direction))
