import { describe, expect, it } from 'vitest'
import { toHtml } from './testing/to-html.ts'
import { posterOf } from './videos.ts'

describe('a link to a recording', () => {
  it('that stands alone gets a place of its own', async () => {
    expect(await toHtml('[A talk (video)](https://www.youtube.com/watch?v=abc)')).toMatch(
      /^<p class="video"><a href="https:\/\/www\.youtube/,
    )
    expect(await toHtml('[A session](https://asciinema.org/a/1)')).toContain('<p class="video">')
  })

  it.each([
    'youtube.com/watch?v=abc',
    'm.youtube.com/watch?v=abc',
    'www.youtube.com/live/abc?t=1',
    'www.youtube.com/shorts/abc',
  ])('may have another address of the same: %s', async (address) => {
    expect(await toHtml(`[A talk](https://${address})`)).toMatch(/^<p class="video"><a /)
  })

  it('in a sentence stays a link, and so do links to other pages', async () => {
    expect(await toHtml('See [a talk](https://www.youtube.com/watch?v=abc).')).not.toContain('video')
    expect(await toHtml('[A session](./demo.cast)')).not.toContain('video')
    expect(await toHtml('[A channel](https://www.youtube.com/@falco)')).not.toContain('video')
    expect(await toHtml('[One](https://youtu.be/a) [two](https://youtu.be/b)')).not.toContain('class="video"')
  })

  it('asks for nothing from there', async () => {
    expect(await toHtml('[A talk](https://youtu.be/abc)')).not.toMatch(/<(?:iframe|script)|src="http/)
  })
})

describe('the picture of a recording', () => {
  const sourceOf = async (markdown: string): Promise<string> => {
    const [, source = ''] = /<img[^>]* src="([^"]*)"/.exec(await toHtml(markdown)) ?? []
    return source
  }

  it.each([
    ['[A talk](https://youtu.be/abc)', { place: 'YouTube', title: 'A talk' }],
    ['[A `talk` / & "more"](https://youtu.be/abc)', { place: 'YouTube', title: 'A talk / & "more"' }],
    ['[A talk (video on YouTube)](https://youtu.be/abc)', { place: 'YouTube', title: 'A talk' }],
    ['[A session (on asciinema)](https://asciinema.org/a/1)', { place: 'asciinema', title: 'A session' }],
    ['https://youtu.be/abc', { place: 'YouTube', title: '' }],
    [`[${'a'.repeat(299)}😀😀](https://youtu.be/abc)`, { place: 'YouTube', title: `${'a'.repeat(299)}😀` }],
    ['[youtube, and how we film](https://youtu.be/abc)', { place: 'YouTube', title: 'youtube, and how we film' }],
  ])('of %s is drawn', async (markdown, poster) => {
    expect(posterOf((await sourceOf(markdown)).replaceAll('&#x26;', '&'))).toEqual(poster)
  })

  it.each(['[![A stage](./stage.png)](https://youtu.be/abc)'])(
    'is the one in the link where there is one: %j',
    async (markdown) => {
      const html = await toHtml(markdown)
      expect(html.match(/<img/g)).toHaveLength(1)
      expect(html).toContain('<img src="./stage.png" alt="A stage"><span>Watch it on YouTube</span></a>')
    },
  )

  it('of a link without words says what a press does', async () => {
    expect(await toHtml('[ ](https://youtu.be/abc)')).toContain('<span>Watch it on YouTube</span></a>')
  })

  it('has its title below it', async () => {
    const html = await toHtml('[![A stage](./stage.png "The talk of May")](https://youtu.be/abc)')
    expect(html).toContain('<img src="./stage.png" alt="A stage"><span>The talk of May</span></a>')
  })

  it.each(['./a.png', 'https://a.example/poster:YouTube/a', 'poster:YouTube', 'xposter:YouTube/a'])(
    'is not what %s stands for',
    (source) => expect(posterOf(source)).toBeUndefined(),
  )
})
