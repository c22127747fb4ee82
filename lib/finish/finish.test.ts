import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProgress } from '../progress.ts'
import { finishSite } from './finish.ts'

let dir = ''
const silent = createProgress({ write: () => true })
const places = () => ({
  exportDir: path.join(dir, 'out'),
  buildDir: path.join(dir, 'next'),
  basePath: '/sub',
  keptDir: path.join(dir, 'kept'),
})

async function write(file: string, text: string): Promise<void> {
  const whole = path.join(dir, file)
  await fs.mkdir(path.dirname(whole), { recursive: true })
  await fs.writeFile(whole, text)
}

const read = (file: string): Promise<string> => fs.readFile(path.join(dir, file), 'utf8')
const html = (body: string): string =>
  `<html><head><link rel="stylesheet" href="/sub/_next/s.css"/></head><body>${body}<script src="/sub/_next/a.js"></script></body></html>`

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'finish-'))
  await write('next/server/app/page_client-reference-manifest.js', manifest('node_modules/next/dist/client/app.js'))
  await write('out/_next/s.css', '.a{top:0}.b{top:1px}')
  await write('out/_next/a.js', 'runtime')
  await write('out/index.html', html('<p class="a">x</p>'))
  await write('out/index.txt', 'flight')
  await write('out/__next._tree.txt', 'flight')
  await write('out/robots.txt', 'User-agent: *')
  await write('out/media/1/index.txt', 'a file beside a post')
})

afterEach(() => fs.rm(dir, { recursive: true }))

function manifest(file: string): string {
  return `globalThis.__RSC_MANIFEST["/page"] = {"clientModules":{"[project]/${file}":{"id":1,"name":"*"},"[project]/${file} <module evaluation>":{"id":1}}}`
}

describe('finishSite', () => {
  it('puts the style into the page and takes the framework and its files away', async () => {
    await finishSite(places(), silent)
    expect(await read('out/index.html')).toBe(
      '<html><head><style>.a{top:0}</style></head><body><p class="a">x</p></body></html>',
    )
    expect((await fs.readdir(path.join(dir, 'out'))).sort()).toEqual(['index.html', 'media', 'robots.txt'])
    expect(await read('out/media/1/index.txt')).toBe('a file beside a post')
  })

  it('compresses text files of a packet and more beside themselves', async () => {
    await write('out/feed.xml', 'x'.repeat(2000))
    await finishSite(places(), silent)
    expect(brotliDecompressSync(await fs.readFile(path.join(dir, 'out/feed.xml.br'))).toString()).toBe('x'.repeat(2000))
    expect(gunzipSync(await fs.readFile(path.join(dir, 'out/feed.xml.gz'))).toString()).toBe('x'.repeat(2000))
  })

  it('compresses a page that did not change no second time, and keeps nothing of one that is gone', async () => {
    await write('out/feed.xml', 'x'.repeat(2000))
    await finishSite(places(), silent)
    const [kept = ''] = (await fs.readdir(path.join(dir, 'kept'))).filter((name) => name.endsWith('.br'))
    await write(`kept/${kept}`, 'kept as it is')
    await write('kept/gone.br', 'of an earlier page')
    await write('out/index.html', html('<p class="a">x</p>'))
    await write('out/_next/s.css', '.a{top:0}')
    await finishSite(places(), silent)
    expect(await read('out/feed.xml.br')).toBe('kept as it is')
    expect(await fs.readdir(path.join(dir, 'kept'))).not.toContain('gone.br')
  })

  it('refuses a client component by file and route', async () => {
    await write('next/server/app/blog/page_client-reference-manifest.js', manifest('components/counter.tsx'))
    await expect(finishSite(places(), silent)).rejects.toThrow(
      /components\/counter\.tsx: a client component, used by app\/blog\/page\.tsx/,
    )
  })

  it('names every page that waits for a script', async () => {
    await write('out/a/index.html', html('<!--$?--><template id="B:0"></template><!--/$-->'))
    await write('out/b/index.html', html('<!--$?--><template id="B:0"></template><!--/$-->'))
    await expect(finishSite(places(), silent)).rejects.toThrow(/a\/index\.html: [\s\S]*b\/index\.html: /)
  })

  it('refuses a page that asks for a file of the framework in another way', async () => {
    await write('out/index.html', html('<img src="/sub/_next/static/media/x.png">'))
    await expect(finishSite(places(), silent)).rejects.toThrow(
      /index\.html: asks for \/sub\/_next\/static\/media\/x\.png/,
    )
  })
})
