import { expect, it } from 'vitest'
import { moveStyleAttributes } from './style-attributes.ts'

it.each([
  ['<p style="top:0">x</p>', '<p class="_0">x</p>', '._0{top:0}'],
  ['<a class="b c" style="--h:2" href="d">e</a>', '<a class="b c _0" href="d">e</a>', '._0{--h:2}'],
  ['<a style="--h:2" href="d" class="b">e</a>', '<a href="d" class="b _0">e</a>', '._0{--h:2}'],
  [
    '<i style="a:b"/><i style="c:d"/><i style="a:b"/>',
    '<i class="_0"/><i class="_1"/><i class="_0"/>',
    '._0{a:b}._1{c:d}',
  ],
  ['<p class="a&amp;b&quot;" style="a:b">', '<p class="a&amp;b&quot; _0">', '._0{a:b}'],
  ['<p style="font-family:&#x27;x&#x27;">', '<p class="_0">', "._0{font-family:'x'}"],
])('%s becomes %s', (source, html, rules) => {
  expect(moveStyleAttributes('a.html', source)).toEqual({ html, rules })
})

it.each([
  '<p title=" style=a:b">style="a:b"</p>',
  '<code>&lt;p style="a:b"&gt;</code><!-- <p style="a:b"> --><script>"<p style=\'a:b\'>"</script>',
])('leaves what only looks like a style: %s', (source) => {
  expect(moveStyleAttributes('a.html', source)).toEqual({ html: source, rules: '' })
})

it.each(['a:b}*{c:d', 'a:b;/*', 'a:&lt;/style>', 'a:\\7d '])('refuses what would leave its rule: %s', (style) => {
  expect(() => moveStyleAttributes('a.html', `<p style="${style}">`)).toThrow(
    /^a\.html: style=.+; write a class instead$/,
  )
})
