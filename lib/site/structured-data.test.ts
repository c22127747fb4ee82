import { expect, it } from 'vitest'
import { breadcrumbs, jsonLd } from './structured-data.ts'

it.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028 "quoted" \\ & ]]>'])(
  'no title ends the element that the data stands in: %j',
  (title) => {
    const text = jsonLd([breadcrumbs([{ title, path: '/' }])])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)['@graph'][0].itemListElement[0].name).toBe(title)
  },
)
