import { expect, it } from 'vitest'
import { dangers } from './judge.ts'

const allowed = { link: (url: string) => url === '/a', picture: (url: string) => url === '/media/a' }

it.each([
  '<script>',
  '<iframe>',
  '<p onclick="x">',
  '<p style="x">',
  '<p id="a:b">',
  '<a name="x">',
  '<a href=" java\nscript:x">',
  '<a href="data:text/html,x">',
  '<a href="/b">',
  '<p href="/a">',
  '<img src="//e.org/x">',
  '<img src="/a">',
  '<img srcset="/media/a 1x, /b 2x">',
  '<form action="/a">',
  '<table><tr><td><button formaction="/a">',
  // One parser sees an element where the other sees text.
  '<noscript><p title="</noscript><img src=x>">',
  '<math><mtext><table><mglyph><style><img src=x>',
])('%s is seen as a danger', (html) => expect(dangers(html, allowed)).not.toEqual([]))

it.each(['<a href="/a">x</a>', '<img src="/media/a" srcset="/media/a 1x, /media/a 2x">', '<p id="a" align="center">'])(
  '%s is none',
  (html) => expect(dangers(html, allowed)).toEqual([]),
)
