import { expect, it } from 'vitest'
import { sectionsOf } from './sections.ts'

it('begins a part at each h2, and one before the first where there is text', () => {
  expect(sectionsOf('<p>a</p><h2 id="b">B</h2><p>b</p>\n<h2>C</h2><hr><h3>c</h3>')).toEqual([
    '<p>a</p>',
    '<h2 id="b">B</h2><p>b</p>\n',
    '<h2>C</h2><hr><h3>c</h3>',
  ])
  expect(sectionsOf('<h2>A</h2>')).toEqual(['<h2>A</h2>'])
  expect(sectionsOf(' \n')).toEqual([])
})

it('leaves a heading inside another element in its part', () => {
  expect(sectionsOf('<h2>A</h2><section><h2>b</h2><img src="x"></section><h2>C</h2>')).toEqual([
    '<h2>A</h2><section><h2>b</h2><img src="x"></section>',
    '<h2>C</h2>',
  ])
})

it('begins a part at a heading with its link', () => {
  const [first, second] = ['A', 'B'].map(
    (name) => `<div class="heading"><h2>${name}</h2><a href="#">#</a></div><p>.</p>`,
  )
  expect(sectionsOf(`<p>x</p>${first}${second}<div><h2>c</h2></div>`)).toEqual([
    '<p>x</p>',
    first,
    `${second}<div><h2>c</h2></div>`,
  ])
})

it('takes code for text', () => {
  expect(sectionsOf('<pre><code>&lt;h2&gt;</code></pre><h2>A</h2>')).toHaveLength(2)
})
