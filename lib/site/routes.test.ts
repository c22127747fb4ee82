import { expect, it } from 'vitest'
import { routes } from './routes.ts'

it.each([
  [routes.media('0a1b', 'my picture#1.png'), '/media/0a1b/my%20picture%231.png'],
  [routes.alias('/2019/a'), '/2019/a/'],
  [routes.alias('a/'), '/blog/a/'],
])('the address %s is %s', (made, wanted) => expect(made).toBe(wanted))
