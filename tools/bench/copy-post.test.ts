import { expect, it } from 'vitest'
import { copyPost } from './copy-post.ts'

const text = `---
title: "Dusk: a story"
date: 2026-11-05
slug: dusk
aliases:
  - /old/dusk
tags:
  - night
---

It is [dark](./night.md).

## Light

\`\`\`\`markdown
\`\`\`yaml
lamp: off
\`\`\`
\`\`\`\`

\`\`\`yaml title="lamp.yaml" {1}
lamp: on
\`\`\`

## After
`

it('has a slug, title and date of its own, no former address, and the same links', () => {
  expect(copyPost(text, 12, '2020-02-03')).toBe(`---
title: "Dusk: a story (12)"
date: 2020-02-03
slug: dusk-12
tags:
  - night
---

It is [dark](./night.md).

This is copy 12, made for a measurement.

## Light

\`\`\`\`markdown
\`\`\`yaml
lamp: off
\`\`\`
\`\`\`\`

\`\`\`yaml title="lamp.yaml" {1}
lamp: on
# copy 12
\`\`\`

## After
`)
})

it('varies a text without headings at its end', () => {
  expect(copyPost('---\ntitle: A\nslug: a\n---\nOne.\n', 1, '2020-02-03')).toMatch(
    /\nOne\.\n\n+This is copy 1, made for a measurement\.\n$/,
  )
})

it('says so where there is no front matter', () => {
  expect(() => copyPost('# A title\n', 1, '2020-02-03')).toThrow('run npm run check')
})
