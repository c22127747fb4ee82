import { expect, it } from 'vitest'
import { jsonLd } from './metadata.ts'

it('no text can end the script element of structured data', () => {
  const name = '</script><!--\u2028"\\&'
  const text = jsonLd([{ '@type': 'Person', name }])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].name).toBe(name)
})
