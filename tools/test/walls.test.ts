import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

/** True where our rules refuse an import in a file with this text, if it stood there. */
function isRefused(file: string, text: string): boolean {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'walls-'))
  fs.cpSync('biome.jsonc', path.join(dir, 'biome.jsonc'))
  fs.mkdirSync(path.join(dir, path.dirname(file)), { recursive: true })
  fs.writeFileSync(path.join(dir, file), text)
  const options = { cwd: dir, encoding: 'utf8' } as const
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '.'], options)
  fs.rmSync(dir, { recursive: true })
  expect(stdout + stderr).toContain('Checked ')
  return (stdout + stderr).includes('noRestrictedImports')
}

const generated = "import { allPosts } from 'contentlayer/generated'\nexport const count = allPosts.length\n"
const query = "import { publishedPosts } from '#lib/content/posts.ts'\nexport const ask = publishedPosts\n"
const route = "import Home from '#app/page.tsx'\nexport const page = Home\n"
const types = "import type { Post } from '#lib/content/types.ts'\nexport type Props = { post: Post }\n"

it.each([
  ['app/x.ts', generated],
  ['components/x.ts', generated],
  ['lib/content/x.ts', generated],
  ['components/x.ts', query],
  ['components/x.ts', route],
])('lint refuses in %s: %s', (file, text) => {
  expect(isRefused(file, text)).toBe(true)
})

it.each([
  ['app/x.ts', query],
  ['components/x.ts', types],
])('lint allows in %s: %s', (file, text) => {
  expect(isRefused(file, text)).toBe(false)
})
