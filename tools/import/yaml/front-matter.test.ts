import { expect, it } from 'vitest'
import { frontMatter } from './front-matter.ts'

it('front matter is in the style of the content folder, without keys that have no value', () => {
  const text = frontMatter([
    ['title', 'a: b'],
    ['tags', ['.github', '@leogr', 'word '.repeat(40)]],
    ['draft', undefined],
    ['date', '2020-01-01'],
  ])
  expect(text).toBe(
    `---\ntitle: "a: b"\ntags:\n  - .github\n  - "@leogr"\n  - "${'word '.repeat(40)}"\ndate: 2020-01-01\n---\n`,
  )
})
