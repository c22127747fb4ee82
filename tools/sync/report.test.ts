import { expect, it } from 'vitest'
import { reportOf } from './report.ts'

it.each([
  ['@falcosecurity/maintainers', 'falcosecurity/maintainers'],
  ['Closes #1, fixes a/b#2, resolves GH-3', 'Closes 1, fixes a/b2, resolves GH 3'],
  ['Fixes https://github.com/a/b/issues/1', 'Fixes https//github.com/a/b/issues/1'],
  ['[skip ci] [ci skip] ***NO_CI***', 'skip ci ci skip NO_CI'],
  ['![x](https://other.example/x.png) <img src=x>', 'x(https//other.example/x.png) img src=x'],
  ['a\n\n/close\r\u202E', 'a\\n\\n/close<U+000D><U+202E>'],
  ["Ada O'Neil-Nóva (she)", "Ada O'Neil-Nóva (she)"],
])('a pull request and its commit call nobody and end nothing: %j', (name, shown) => {
  const text = reportOf(
    { changes: [], words: [`1 person joined: ${name}`], notes: [`'${name}' is new`] },
    { isDryRun: false },
  )
  expect(text).toBe(`- 1 person joined: ${shown}.\n\nTo look at:\n\n- '${shown}' is new.\n`)
})
