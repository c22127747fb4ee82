import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { serialize } from 'node:v8'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '#build/headers/policy.ts'
import { headersFor, parseHeaders } from '#lib/site/headers-file.ts'
import { finishFiles, finishPages } from './finish.ts'

let dir = ''
const places = () => ({
  exportDir: path.join(dir, 'export'),
  siteDir: path.join(dir, 'out'),
  outDir: path.join(dir, 'before'),
  keptDir: path.join(dir, 'kept'),
  basePath: '/sub',
  firstPaint: 'a()',
  siteUrl: 'https://falco.example',
  version: '1',
  precompress: true,
})

async function write(file: string, text: string): Promise<void> {
  const whole = path.join(dir, file)
  await fs.mkdir(path.dirname(whole), { recursive: true })
  await fs.writeFile(whole, text)
}

const read = (file: string): Promise<string> => fs.readFile(path.join(dir, file), 'utf8')
const html = (body: string, head = ''): string =>
  `<html><head>${head}<link rel="stylesheet" href="/sub/_next/s.css"/></head><body>${body}<script src="/sub/_next/a.js"></script></body></html>`

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'finish-'))
  await write('export/_next/s.css', '.a{top:0}.b{top:1px}')
  await write('export/_next/a.js', 'runtime')
  await write('export/index.html', html('<p class="a">x</p>'))
  await write('export/index.txt', 'flight')
  await write('export/__next._tree.txt', 'flight')
  await write('export/robots.txt', 'User-agent: *')
  await write('export/blog/_/index.html', 'a stand-in')
  await write('export/404/index.html', 'a copy')
})

afterEach(() => fs.rm(dir, { recursive: true }))

const asKept = { bytes: Buffer.from('kept as it is'), br: Buffer.from('kept encoded') }
const inode = async (file: string): Promise<number> => (await fs.stat(path.join(dir, file))).ino

describe('a finished site', () => {
  it('puts the style into the page and leaves the framework, its files and stand-ins behind', async () => {
    await finishPages(places(), [])
    expect((await read('out/index.html')).replace(/<meta [^>]+>/, '')).toBe(
      '<html><head><style>.a{top:0}</style></head><body><p class="a">x</p></body></html>',
    )
    expect((await fs.readdir(path.join(dir, 'out'), { recursive: true })).sort()).toEqual([
      '_headers',
      'index.html',
      'robots.txt',
    ])
  })

  it('makes the same page wherever React was ready to put the refresh of a former address', async () => {
    const [refresh, title] = ['<meta http-equiv="refresh" content="0; url=/sub/blog/a/"/>', '<title>Moved</title>']
    await write('export/early/index.html', html('<p class="a">x</p>', refresh + title))
    await write('export/late/index.html', html('<p class="a">x</p>', title + refresh))
    await finishPages(places(), [])
    const [early, late] = [await read('out/early/index.html'), await read('out/late/index.html')]
    expect(early).toBe(late)
    expect(early).toContain(`${title}${refresh}<style>`)
  })

  it('puts a policy first into each page, by which its own style and the scripts of its head hold', async () => {
    await write('export/index.html', html('<p class="a" style="left:1%">x</p>', '<script>a()</script>'))
    await finishPages(places(), [])
    const page = await read('out/index.html')
    const [, policy = ''] =
      /^<html><head><meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/.exec(page) ?? []
    expect(page).toContain('<style>.a{top:0}._0{left:1%}</style>')
    expect(page).toContain('<p class="a _0">')
    expect(policy).toContain(`;style-src ${hashOf('.a{top:0}._0{left:1%}')};`)
    expect(policy).toContain(`;script-src 'self' ${hashOf('a()')};`)
  })

  it('lets the inline scripts of all heads run', async () => {
    await write('export/index.html', html('', '<script>a()</script>'))
    await write('export/a/index.html', html('', '<script>a()</script><script type="speculationrules">{}</script>'))
    // The second time, pages are the ones that were kept.
    for (const _ of ['cold', 'warm']) {
      await finishPages(places(), [])
      const headers = headersFor(parseHeaders(await read('out/_headers')), '/sub/')
      const hashes = [hashOf('a()'), hashOf('{}')].sort().join(' ')
      expect(headers['Content-Security-Policy']).toContain(`; script-src 'self' ${hashes}; `)
    }
  })

  it('puts other files where they belong, as they are, also those that look like the framework or a page', async () => {
    const file = (name: string) => ({ name, read: async () => Buffer.from('<script>b()</script>') })
    await finishFiles(places(), [file('media/1/index.txt'), file('media/2/page.html')])
    expect(await read('out/media/1/index.txt')).toBe('<script>b()</script>')
    expect(await read('out/media/2/page.html')).toBe('<script>b()</script>')
  })

  it('compresses text files of a packet and more beside themselves', async () => {
    await write('export/feed.xml', 'x'.repeat(2000))
    await finishPages(places(), [])
    expect(brotliDecompressSync(await fs.readFile(path.join(dir, 'out/feed.xml.br'))).toString()).toBe('x'.repeat(2000))
    expect(gunzipSync(await fs.readFile(path.join(dir, 'out/feed.xml.gz'))).toString()).toBe('x'.repeat(2000))
  })

  it('leaves compressing to the host where nobody asks for it, whatever an earlier build kept', async () => {
    const encodings = async () =>
      (await fs.readdir(path.join(dir, 'out'))).filter((name) => /\.(?:br|gz)$/.test(name)).length
    await write('export/feed.xml', 'x'.repeat(2000))
    for (const precompress of [true, false]) {
      await fs.rm(path.join(dir, 'out'), { recursive: true, force: true })
      await finishPages({ ...places(), precompress }, [])
      expect(await read('out/feed.xml')).toBe('x'.repeat(2000))
      expect(await encodings()).toBe(precompress ? 2 : 0)
    }
  })

  it('links files of the site before that have the same bytes, and writes all others', async () => {
    await finishPages({ ...places(), siteDir: places().outDir }, [])
    await write('before/robots.txt', 'User-agent: x')
    await finishPages(places(), [])
    expect(await inode('out/index.html')).toBe(await inode('before/index.html'))
    expect(await inode('out/robots.txt')).not.toBe(await inode('before/robots.txt'))
    expect(await read('out/robots.txt')).toBe('User-agent: *')
  })

  it('makes a page again whose style sheet says something else, at the same address', async () => {
    await finishPages(places(), [])
    await write('export/_next/s.css', '.a{top:2px}')
    await finishPages(places(), [])
    expect(await read('out/index.html')).toContain('<style>.a{top:2px}</style>')
  })

  it('makes nothing again that did not change, and keeps nothing of what is gone', async () => {
    await write('export/feed.xml', 'x'.repeat(2000))
    await finishPages(places(), [])
    const kept = await fs.readdir(path.join(dir, 'kept'))
    for (const name of kept) await fs.writeFile(path.join(dir, 'kept', name), serialize(asKept))
    await write('kept/gone', 'of an earlier page')
    await finishPages(places(), [])
    expect(await read('out/feed.xml.br')).toBe('kept encoded')
    expect(await read('out/index.html')).toBe('kept as it is')
    expect((await fs.readdir(path.join(dir, 'kept'))).sort()).toEqual(kept.sort())
  })

  it('makes all of it again by other code', async () => {
    await finishPages(places(), [])
    for (const name of await fs.readdir(path.join(dir, 'kept')))
      await fs.writeFile(path.join(dir, 'kept', name), serialize(asKept))
    await finishPages({ ...places(), version: '2' }, [])
    expect(await read('out/index.html')).toContain('<p class="a">x</p>')
  })

  it.each(['<script>self.other()</script>', '<script>a();more()</script>'])(
    'refuses a script that is not known: %s',
    async (script) => {
      await write('export/index.html', html(`<script>a()</script>${script}`))
      await expect(finishPages(places(), [])).rejects.toThrow(/index\.html: holds a script that is not known, /)
    },
  )

  it('names every page that waits for a script', async () => {
    await write('export/a/index.html', html('<!--$?--><template id="B:0"></template><!--/$-->'))
    await write('export/b/index.html', html('<!--$?--><template id="B:0"></template><!--/$-->'))
    await expect(finishPages(places(), [])).rejects.toThrow(/a\/index\.html: [\s\S]*b\/index\.html: /)
  })

  it.each([
    ['a picture', '<img src="/sub/_next/static/media/x.png">'],
    ['a set of pictures', '<img srcset="/y.png 1x, /sub/_next/static/media/x.png 2x">'],
    ['a style of its own', '<p style="background:url(/sub/_next/static/media/x.png)">x</p>'],
    ['its metadata', '<meta property="og:image" content="/sub/_next/static/media/x.png">'],
  ])('refuses a page that asks for a file of the framework by %s', async (_, body) => {
    await write('export/index.html', html(body))
    await expect(finishPages(places(), [])).rejects.toThrow(
      /index\.html: asks for \/sub\/_next\/static\/media\/x\.png,/,
    )
  })

  it.each(['/sub/_next/static/media/x.woff2', '"../media/x.woff2"'])(
    'refuses a style that asks for a file of the framework: %s',
    async (address) => {
      await write('export/_next/s.css', `.a{background:url(data:,);src:url(/x.woff2)}.b{src:url(${address})}`)
      await write('export/index.html', html('<p class="b">x</p>'))
      await expect(finishPages(places(), [])).rejects.toThrow(/index\.html: asks for \S+media\/x\.woff2,/)
      await write('export/index.html', html('<p class="a">x</p>'))
      await finishPages(places(), [])
    },
  )

  it('lets a page speak of files of the framework', async () => {
    const body =
      '<p title="(/_next/a.js)">See "/_next/static/a.js" and <a href="https://nextjs.example/_next/a.js">there</a>.</p><script type="application/ld+json">{"description":"self.__next_f and /_next/"}</script>'
    await write('export/index.html', html(body))
    await finishPages(places(), [])
    expect(await read('out/index.html')).toContain(body)
  })
})
