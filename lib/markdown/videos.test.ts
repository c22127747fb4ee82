import { describe, expect, it } from 'vitest'
import { toHtml } from './testing.ts'

describe('a link to a recording', () => {
  it('that stands alone gets a place of its own', async () => {
    expect(await toHtml('[A talk (video)](https://www.youtube.com/watch?v=abc)')).toMatch(
      /^<p class="video"><a href="https:\/\/www\.youtube/,
    )
    expect(await toHtml('[A session](https://asciinema.org/a/1)')).toContain('<p class="video">')
  })

  it('in a sentence stays a link, and so do links to other pages', async () => {
    expect(await toHtml('See [a talk](https://www.youtube.com/watch?v=abc).')).not.toContain('video')
    expect(await toHtml('[A channel](https://www.youtube.com/@falco)')).not.toContain('video')
    expect(await toHtml('[One](https://youtu.be/a) [two](https://youtu.be/b)')).not.toContain('class="video"')
  })

  it('asks for nothing from there', async () => {
    expect(await toHtml('[A talk](https://youtu.be/abc)')).not.toMatch(/<(?:img|iframe|script)/)
  })
})
