import { expect, it } from 'vitest'
import { languageTag } from './language-tag.ts'

it.each(['de', 'DE', 'pt-BR', 'zh-Hant-TW', 'gsw', 'tlh'])('%s is a language', (tag) => {
  expect(languageTag.test(tag)).toBe(true)
})

it.each(['', ' ', 'xx', 'xx-YY', 'en_US', 'english', 'e', 'de-', 'de--DE', 'x-y', 'de-x'])('%j is none', (tag) => {
  expect(languageTag.test(tag)).toBe(false)
})
