/** Every file of a site that is built of generated documents was seen by the check, or is one of the build's own. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { type CheckResult, createCheck } from '#lib/check/check.ts'
import { folder } from '#lib/generate/testing/documents.ts'
import { addressOfFile, mainAddressOf } from '#lib/site/file-routes.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { expect, test } from './fixtures.ts'
import { filesOf, makeFolder, postText, write } from './making.ts'
import { createProjectCopy } from './project-copy.ts'

let root: string
test.beforeEach(() => {
  root = makeFolder()
})
test.afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const seed = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : Date.now()

/** What the check takes of some folders in one, with all that it found beside documents. */
async function generate(contentDir: string): Promise<CheckResult> {
  for (const files of fc.sample(folder, { seed, numRuns: 3 })) {
    for (const [name, content] of Object.entries(files)) write(contentDir, { [name]: content })
  }
  const post = '![a](./b.svg) ![a](./c.png) [a](./d.txt) [a](./c.png)'
  write(contentDir, {
    'posts/with-files.md': postText('with-files', {}, post),
    'posts/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
    'posts/d.txt': 'x',
    'posts/nobody-asks-for-this.txt': 'secret',
    'posts/.hidden.txt': 'secret',
    'posts/page.html': '<script>alert(1)</script>',
    'outside.txt': 'secret',
  })
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#246' } })
  await picture.toFile(path.join(contentDir, 'posts/c.png'))
  const check = createCheck()
  for (;;) {
    const result = await check(contentDir)
    const wrong = new Set(result.findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path))
    if (wrong.size === 0) return result
    for (const file of wrong) fs.rmSync(path.join(contentDir, file))
  }
}

/** The search index, which is made of published texts alone (lib/content/leaks.test.ts). */
const indexFile =
  /^search\/data\/(?:pagefind\.js|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta|wasm\.en\.pagefind|(?:filter|fragment|index)\/en_\w+\.pf_\w+|words\.txt)$/

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A picture for the shared link of a page that is published, or of a recording. */
function isDrawn(file: string, bytes: Buffer, published: readonly string[]): boolean {
  const size = bytes.toString('latin1', 1, 4) === 'PNG' && `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
  if (file === 'recording.png') return size === '1280x720'
  const [, kind, name] = /^(post|project|maintainer)-(.+)\.png$/.exec(file) ?? []
  const list = { post: 'blog', project: 'projects', maintainer: 'maintainers' }[kind ?? '']
  return size === '1200x630' && published.includes(`/${list}/${name}/`)
}

/** What a file of the site is, as far as the check or the build answers for it; undefined for one that nobody knows. */
function kindOf(name: string, bytes: Buffer, { addresses, files }: CheckResult): string | undefined {
  const own = path.join('public', name)
  if (fs.existsSync(own)) return fs.readFileSync(own).equals(bytes) ? 'public' : undefined
  if (name === HEADERS_FILE) return 'headers'
  if (/^client\/[\w-]+-[0-9a-f]{12}\.(?:js|woff2)$/.test(name)) return 'client'
  if (indexFile.test(name)) return 'index'
  const [, hash, file = ''] = /^media\/([0-9a-f]{20})\/([^/]+)$/.exec(name) ?? []
  const address = addressOfFile(name)
  if (hash === undefined)
    return [address, mainAddressOf(address)].some((one) => addresses.includes(one)) ? 'page' : undefined
  const source = Object.entries(files).find(([, facts]) => facts.sha256.startsWith(hash))
  if (source) return source[1].sha256 === sha256(bytes) && path.basename(source[0]) === file ? 'file' : undefined
  if (isDrawn(file, bytes, addresses)) return 'drawn'
  // The address of a copy stands for how it was made, too.
  const [, stem, end] = /^(.+)-(\d+\.webp|shared\.jpg)$/.exec(file) ?? []
  const isCopy = Object.entries(files).some(([name, { kind }]) => kind === 'raster' && path.parse(name).name === stem)
  const isSaid = end === 'shared.jpg' ? bytes.readUInt16BE() === 0xffd8 : bytes.toString('latin1', 8, 12) === 'WEBP'
  return isCopy && isSaid ? 'copy' : undefined
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const encodings = { '.br': zlib.brotliDecompressSync, '.gz': zlib.gunzipSync }

test('every file of a finished site is a page of the list, a file that was checked, or of the build itself', async () => {
  test.info().annotations.push({ type: 'FUZZ_SEED', description: String(seed) })
  console.log(`FUZZ_SEED=${seed} makes the same documents`)
  const contentDir = path.join(root, 'content')
  const checked = await generate(contentDir)
  const outDir = path.join(root, 'out')
  const { code, stderr } = await (await createProjectCopy()).buildAt(root)
  expect(code, stderr).toBe(0)

  const files = filesOf(outDir)
  const kinds = new Map<string, number>()
  for (const [name, bytes] of files) {
    const encoding = path.extname(name)
    if (encoding === '.br' || encoding === '.gz') {
      const plain = files.get(name.slice(0, -encoding.length))
      expect(plain?.equals(encodings[encoding](bytes)), name).toBe(true)
      continue
    }
    const kind = kindOf(name, bytes, checked)
    expect(kind, name).toBeDefined()
    kinds.set(kind ?? '', (kinds.get(kind ?? '') ?? 0) + 1)
  }
  for (const kind of ['public', 'headers', 'client', 'index', 'page', 'file', 'copy', 'drawn'])
    expect(kinds.get(kind), kind).toBeGreaterThan(0)
  expect(kinds.get('page')).toBeGreaterThan(30)
  // Nothing that no text asks for.
  const all = [...files.values()]
    .map((bytes) => (isGzip(bytes) ? zlib.gunzipSync(bytes) : bytes).toString('latin1'))
    .join('\n')
  for (const secret of ['secret', 'nobody-asks-for-this']) expect(all).not.toContain(secret)
})
