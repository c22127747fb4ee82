import { describe, expect, it } from 'vitest'
import { toHtml } from './testing/to-html.ts'

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

  it.each([
    '[A talk](https://youtu.be/abc) [https://youtu.be/abc](https://www.youtube.com/watch?v=abc&t=10s)',
    '[A talk](https://youtu.be/abc)\n\n[Video](https://www.youtube.com/watch?v=abc)',
    '[Video](https://www.youtube.com/watch?v=abc)\n\n[A talk](https://youtu.be/abc)',
    'https://youtu.be/abc\n\n<a href="https://youtu.be/abc">A talk</a>',
    '[Video](https://youtu.be/abc)<br>\n[A talk](https://youtu.be/abc?si=x)\n\n[Clip](https://youtu.be/abc)',
  ])('beside another to the same recording is one place: %j', async (markdown) => {
    const html = await toHtml(markdown)
    expect(html.match(/<p class="video">/g)).toHaveLength(1)
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('>A talk</a>')
    expect(html).not.toContain('<br>')
  })

  it.each([
    '[A](https://youtu.be/a)\n\n[B](https://youtu.be/b)',
    '[A](https://youtu.be/a)\n\nText\n\n[A](https://youtu.be/a)',
    '> [A](https://youtu.be/a)\n\n[A](https://youtu.be/a)',
    '[A](https://asciinema.org/a/1)\n\n[A](https://youtu.be/1)',
  ])('apart from it, or beside another recording, has its own: %j', async (markdown) => {
    expect((await toHtml(markdown)).match(/<p class="video">/g)).toHaveLength(2)
  })

  it('asks for nothing from there', async () => {
    expect(await toHtml('[A talk](https://youtu.be/abc)')).not.toMatch(/<(?:img|iframe|script)/)
  })
})
