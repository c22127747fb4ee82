import { describe, expect, it } from 'vitest'
import { RuntimeNeededError, stripFramework } from './framework.ts'

const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`

describe('stripFramework', () => {
  it('takes out scripts, preloads, flight data and style sheet links of the framework, and nothing else', () => {
    const html = page(
      '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="preload" as="script" href="/_next/static/b.js"/><script src="/_next/static/c.js" async=""></script><title>T &amp; U</title>',
      '<p>One <b>two</b></p><script id="_R_">self.__next_r="x"</script><script>self.__next_f.push([1,"</p>"])</script>',
    )
    const { html: stripped, stylesheets } = stripFramework('a.html', html)
    expect(stripped).toBe(page('<title>T &amp; U</title>', '<p>One <b>two</b></p>'))
    expect(stylesheets).toEqual(['/_next/static/a.css'])
  })

  it('keeps scripts of the site, data for search engines and speculation rules', () => {
    const own =
      '<script>try{localStorage}catch{}</script><script type="module" src="/client/site-1.js"></script><script type="speculationrules">{}</script><script type="application/ld+json">{"a":"</b>"}</script>'
    expect(stripFramework('a.html', page(own, '<p>x</p>')).html).toBe(page(own, '<p>x</p>'))
  })

  it('works below a base path', () => {
    const { html, stylesheets } = stripFramework(
      'a.html',
      page('<link rel="stylesheet" href="/sub/_next/a.css"/><script src="/sub/_next/b.js"></script>', ''),
    )
    expect(html).toBe(page('', ''))
    expect(stylesheets).toEqual(['/sub/_next/a.css'])
  })

  it('leaves text that speaks of the framework alone', () => {
    const body = '<pre>&lt;script src="/_next/x.js"&gt; self.__next_f</pre><!-- a comment -->'
    expect(stripFramework('a.html', page('', body)).html).toBe(page('', body))
  })

  it('takes the style out of the head and gives what it says; one in the body is not the site’s', () => {
    const body = '<svg><style>b{}</style></svg>'
    const { html, style, headEnd } = stripFramework('a.html', page('<style>a{src:url(/x)}</style>', body))
    expect(html).toBe(page('', body))
    expect(style).toBe('a{src:url(/x)}')
    expect(html.slice(headEnd)).toBe(`</head><body>${body}</body></html>`)
  })

  it('says where the head ends in the result', () => {
    const { html, headEnd } = stripFramework(
      'a.html',
      page('<script src="/_next/x.js"></script><title>T</title>', '<script>self.__next_f=[]</script>'),
    )
    expect(html.slice(headEnd)).toBe('</head><body></body></html>')
  })

  it.each([
    ['a pending boundary', '<!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->'],
    ['a boundary that failed', '<!--$~--><p>x</p><!--/$-->'],
    ['a postponed part', '<template id="P:1"></template>'],
  ])('refuses %s, by the name of the page', (_, body) => {
    expect(() => stripFramework('blog/x/index.html', page('', body))).toThrow(RuntimeNeededError)
    expect(() => stripFramework('blog/x/index.html', page('', body))).toThrow(/^blog\/x\/index\.html: /)
  })

  it('takes the marks of complete boundaries away', () => {
    expect(stripFramework('a.html', page('', '<!--$--><p>a<!-- -->b</p><!--/$-->')).html).toBe(page('', '<p>ab</p>'))
  })
})
