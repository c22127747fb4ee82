import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { testSite } from './testing/test-content.ts'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#246' } })

const frames = [await plain(20, 20).png().toBuffer(), await plain(20, 20).negate().png().toBuffer()]
const { site } = await testSite({
  'posts/a/index.md': `---
title: Pictures
description: Pictures of every kind.
date: 2026-01-02
author: Somebody
slug: a
---

![Large](./large.png) ![Small](./small.png) ![Moves](./moves.gif) ![Turned](./turned.jpg)

[The large one itself](./linked.png)
`,
  'posts/a/large.png': await plain(2400, 1200).png().toBuffer(),
  'posts/a/linked.png': await plain(2401, 1200).png().toBuffer(),
  'posts/a/small.png': await plain(300, 100).png().toBuffer(),
  'posts/a/moves.gif': await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer(),
  'posts/a/turned.jpg': await plain(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
})

const facts = async (file: string) => {
  const media = await site.mediaOf(`posts/a/${file}`)
  if (!media) throw new Error(`${file} is not there`)
  return media
}

/** The bytes of a picture at one of its widths. */
async function copyOf(file: string, width: number): Promise<Buffer | undefined> {
  const variant = (await facts(file)).variants.find((candidate) => candidate.width === width)
  return variant && site.readMedia(variant.hash, variant.name)
}

describe('pictures of a post', () => {
  it('come in the widths of the layout, as WebP', async () => {
    const { variants } = await facts('large.png')
    expect(variants.map(({ width }) => width)).toEqual([360, 720, 1080, 1440])
    expect(await sharp(await copyOf('large.png', 720)).metadata()).toMatchObject({
      format: 'webp',
      width: 720,
      height: 360,
    })
  })

  it('never grow, and have no width that is nearly their own', async () => {
    expect((await facts('small.png')).variants.map(({ width }) => width)).toEqual([300])
    expect((await facts('turned.jpg')).variants.map(({ width }) => width)).toEqual([400])
  })

  it('stay as they are when they move', async () => {
    const { hash, variants } = await facts('moves.gif')
    expect(variants).toEqual([])
    expect((await sharp(await site.readMedia(hash, 'moves.gif'), { animated: true }).metadata()).pages).toBe(2)
  })

  it('stand upright where a camera says so', async () => {
    const { width, height } = await facts('turned.jpg')
    expect([width, height]).toEqual([400, 800])
    expect(await sharp(await copyOf('turned.jpg', 400)).metadata()).toMatchObject({
      width: 400,
      height: 800,
    })
  })

  it('are served as originals only where a text links to them, and then within 2000 pixels', async () => {
    const names = (await site.mediaAddresses()).map(({ name }) => name)
    expect(names).toContain('linked.png')
    expect(names).not.toContain('large.png')
    const { hash } = await facts('linked.png')
    expect(await sharp(await site.readMedia(hash, 'linked.png')).metadata()).toMatchObject({
      format: 'png',
      width: 2000,
    })
  })

  it('are asked for by width, keep their place free, and load late but for the first', async () => {
    const html = await site.renderHtml(await site.htmlOf('posts/a/index.md'), 'posts/a/index.md', (path) => path)
    const [large = '', small = '', moves = ''] = html.match(/<img[^>]*>/g) ?? []
    expect(large).toMatch(
      /srcset="\/media\/\w+\/large-360\.webp 360w, .*large-1440\.webp 1440w" sizes="[^"]+" width="2400" height="1200"/,
    )
    expect(large).not.toContain('loading')
    expect(small).toMatch(/src="\/media\/\w+\/small-300\.webp".* loading="lazy"/)
    expect(small).not.toContain('srcset')
    expect(moves).toMatch(/src="\/media\/\w+\/moves\.gif"/)
  })

  it('are unknown under other names', async () => {
    const [{ hash = '' } = {}] = (await facts('large.png')).variants
    expect(await site.readMedia(hash, 'large-50.webp')).toBeUndefined()
    expect(await site.readMedia(hash, 'large-720.webp')).toBeUndefined()
    expect(await site.readMedia('0', 'large-720.webp')).toBeUndefined()
  })
})
