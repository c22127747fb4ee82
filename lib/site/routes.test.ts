import { expect, it } from 'vitest'
import { routes } from './routes.ts'

it('the address of a file beside a post encodes its name', () =>
  expect(routes.media('0a1b', 'my picture#1.png')).toBe('/media/0a1b/my%20picture%231.png'))
