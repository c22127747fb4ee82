import { describe, expect, it } from 'vitest'
import { headingsOf } from './headings.ts'
import { toHtml } from './testing/to-html.ts'

describe('the headings of a text', () => {
  it('are those of three levels that have an id, without the sign of the link beside each', () => {
    const html =
      '<h1 id="o">0</h1><h2 id="a">A <em>b</em> &amp; c</h2><a class="anchor" href="#a">#</a><h3 id="d">D</h3><h4 id="e">E</h4><h5 id="f">F</h5><h2>none</h2>'
    expect(headingsOf(html)).toEqual([
      { id: 'a', text: 'A b & c', depth: 2 },
      { id: 'd', text: 'D', depth: 3 },
      { id: 'e', text: 'E', depth: 4 },
    ])
  })

  it('keep the words of a link in a heading', async () => {
    expect(headingsOf(await toHtml('## See [the docs](https://falco.org) `now`\n'))).toEqual([
      { id: 'see-the-docs-now', text: 'See the docs now', depth: 2 },
    ])
  })

  it('of a picture are what it shows', async () => {
    expect(headingsOf(await toHtml('![no heading](./b.png)\n\n## ![A falcon](./a.png)\n'))).toEqual([
      { id: 'a-falcon', text: 'A falcon', depth: 2 },
    ])
  })

  it('show a pseudo tag as it is written', async () => {
    expect(headingsOf(await toHtml('## What <NA> means\n'))[0]?.text).toBe('What <NA> means')
  })
})
