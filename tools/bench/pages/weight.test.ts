import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { measureOutput } from '#tools/bench/output.ts'
import { referencesOf, sentBytes, weigh, weightByKind, weightOfStyle } from './weight.ts'

let dir: string
const put = (file: string, bytes: number, text = ''): void => {
  fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
  fs.writeFileSync(path.join(dir, file), text + ' '.repeat(bytes - text.length))
}
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'falco-bench-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

it('finds what a page asks for, and not what it only names', () => {
  const html =
    '<link rel="icon" href="/i.svg"><link rel=stylesheet href=/a.css><script type="module" src="/b.js"></script><script>1</script>&lt;script src="/c.js"&gt;<style>@font-face{src:url(/d.woff2)}@font-face{src:local(E)}</style>'
  expect(referencesOf(html)).toEqual({ styles: ['/a.css'], scripts: ['/b.js'], typefaces: ['/d.woff2'] })
})

it('adds what is sent, compressed where that is smaller, without other hosts', () => {
  const typeface = '<style>@font-face{src:url(/sub/d.woff2)}</style>'
  put(
    'blog/a/index.html',
    500,
    `<script src="/sub/b.js"></script><script src="https://else.example/c.js"></script>${typeface}`,
  )
  put('b.js', 1, 'b')
  put('d.woff2', 2, 'wf')
  const html = sentBytes(path.join(dir, 'blog/a/index.html'))
  expect(html).toBeLessThan(200)
  expect(weigh(dir, 'blog/a/index.html', '/sub')).toEqual({ html, style: 0, script: 1, all: html + 1, typeface: 2 })
})

it('weighs by kind and counts the output', () => {
  put('index.html', 5, 'index')
  for (const slug of ['a', 'ab', 'abc']) put(`blog/${slug}/index.html`, slug.length, slug)
  put('index.html.br', 5)
  put('index.html.gz', 7)
  expect(weightByKind(dir, { posts: ['a', 'ab', 'abc', 'hidden'].map((slug) => ({ slug, file: '' })) })).toEqual({
    home: 5,
    'typeface, beside each': 0,
    a: 1,
    'post, median': 2,
    'post, nine of ten': 3,
    'post, largest': 3,
  })
  expect(measureOutput(dir)).toEqual({ files: 4, bytes: 11, brotli: 5, gzip: 7 })
})

it('weighs the style of all pages once', () => {
  const rule = 'p{color:#0a0b0c}'
  put('index.html', 60, `<style>${rule}</style>`)
  const one = weightOfStyle(dir)
  put('blog/index.html', 60, `<style>${rule}</style>`)
  expect(weightOfStyle(dir)).toBe(one)
  // As an alias does that ends in .html.
  put('2024/old.html/index.html', 60, `<style>${rule}</style>`)
  expect(weightOfStyle(dir)).toBe(one)
  put('a.css', 40, '.other{margin:7px}')
  expect(weightOfStyle(dir)).toBeGreaterThan(one)
})
