import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEntry, writeEntry } from '#lib/store/store.ts'
import { createPool } from './reader/pool.ts'
import { createTexts, type Texts } from './texts.ts'

const document = `---
title: Dusk
description: What falls in the evening.
date: 2024-01-01
author: Ann
slug: dusk
---

## Light :sunset:

> [!NOTE]
> It is <b>dark</b>.[^1]

\`\`\`yaml {2}
lamp: on
\`\`\`

[^1]: Very.
`

let dir: string
let texts: Texts
beforeEach(async () => {
  dir = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'texts-')), 'v1')
  texts = createTexts(dir)
})
afterEach(() => fs.rm(path.dirname(dir), { recursive: true }))

const kept = (): Promise<string | undefined> => readEntry<string>(texts.fileOf(document))

describe('the HTML of a document', () => {
  /** The HTML that a process which checks the document makes of it. */
  async function checked(text: string): Promise<string | undefined> {
    let found: string | undefined
    const each = createPool({
      onHtml: async (_, html) => {
        found = html
      },
    })
    await each([{ path: 'posts/dusk.md', bytes: Buffer.from(text) }])
    return found
  }

  it('is the same from the tree that the check read as from the Markdown', async () => {
    const fromCheck = await checked(document)
    await texts.keep(document, fromCheck ?? '')
    expect(await kept()).toBe(fromCheck)
    await fs.rm(dir, { recursive: true })
    expect(await texts.htmlOf(document)).toBe(fromCheck)
    expect(await kept()).toBe(fromCheck)
    expect(fromCheck).toContain('<h2 id="light-')
  })

  it('is not made again', async () => {
    await texts.htmlOf(document)
    await writeEntry(texts.fileOf(document), 'as it was kept')
    expect(await texts.htmlOf(document)).toBe('as it was kept')
  })

  it('is made anew where it is damaged', async () => {
    const html = await texts.htmlOf(document)
    expect(await texts.has(document)).toBe(true)
    await fs.truncate(texts.fileOf(document), 10)
    expect(await texts.has(document)).toBe(false)
    expect(await texts.htmlOf(document)).toBe(html)
    expect(await texts.has(document)).toBe(true)
  })

  it('is made by no check of a document with an error', async () => {
    expect(await checked(document.replace(/^title.*\n/m, ''))).toBeUndefined()
  })

  it('goes when nobody uses it, and with the code that made it', async () => {
    await texts.htmlOf(document)
    await texts.htmlOf('Other.')
    const next = createTexts(path.join(path.dirname(dir), 'v2'))
    const later = createTexts(dir)
    await later.has(document)
    await later.dropUnused()
    expect(await fs.readdir(dir)).toEqual([path.basename(texts.fileOf(document))])
    await next.htmlOf(document)
    await next.dropUnused()
    expect(await fs.readdir(path.dirname(dir))).toEqual(['v2'])
  })
})
