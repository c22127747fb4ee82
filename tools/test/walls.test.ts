import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

/** Lints a file for each import, all at once, and says of each whether our rules refuse it. */
function areRefused(imports: readonly (readonly [file: string, name: string])[]): boolean[] {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'walls-'))
  fs.cpSync('biome.jsonc', path.join(dir, 'biome.jsonc'))
  const files = imports.map(([file, name], index) => {
    const numbered = file.replace(/(?=x\.[a-z.]+$)/, `${index}`)
    fs.mkdirSync(path.join(dir, path.dirname(numbered)), { recursive: true })
    fs.writeFileSync(path.join(dir, numbered), `import { a } from '${name}'\nexport const b = a\n`)
    return numbered
  })
  const words = [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '.']
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: dir, encoding: 'utf8' })
  fs.rmSync(dir, { recursive: true })
  expect(stdout + stderr).toContain(`Checked ${imports.length + 1} files`)
  return files.map((file) => (stdout + stderr).includes(`${file}:1:19 lint/style/noRestrictedImports`))
}

const generated = 'contentlayer/generated'
const types = '#lib/content/types.ts'
const query = '#lib/content/posts/posts.ts'

const refused = [
  ['app/x.ts', generated],
  ['components/x.ts', generated],
  ['lib/content/x.ts', generated],
  ['scripts/x.ts', generated],
  ['app/x.tsx', 'next/link'],
  ['components/x.tsx', 'next/image'],
  ['components/x.tsx', 'next/script'],
  ['app/x.ts', '#build/finish/finish.ts'],
  ['app/x.ts', '#tools/import/plan.ts'],
  ['app/x.ts', '#scripts/new.ts'],
  ['components/blog/x.tsx', query],
  ['components/blog/x.tsx', '#lib/content/media.ts'],
  ['components/blog/x.tsx', '#app/page.tsx'],
  ['components/blog/x.tsx', '#build/finish/finish.ts'],
  ['components/blog/x.tsx', '#tools/import/plan.ts'],
  ['lib/check/x.ts', '#app/page.tsx'],
  ['lib/check/x.ts', '#components/layout/inline.tsx'],
  ['lib/content/posts/x.ts', '#build/finish/finish.ts'],
  ['lib/content/x.test.ts', '#build/finish/finish.ts'],
  ['lib/site/x.ts', '#tools/import/plan.ts'],
  ['lib/site/x.ts', '#scripts/new.ts'],
  ['build/finish/x.ts', '#app/page.tsx'],
  ['build/finish/x.ts', '#components/layout/inline.tsx'],
  ['build/finish/x.ts', '#tools/import/plan.ts'],
  ['schema/x.ts', '#lib/text/slug.ts'],
  ['schema/x.ts', '#contentlayer.config.ts'],
  ['client/x.ts', '#lib/text/slug.ts'],
  ['x.config.ts', '#tools/import/plan.ts'],
  ['lib/text/x.ts', '../site/env.ts'],
  ['tools/import/hugo/x.ts', '../plan.ts'],
  ['tools/import/hugo/x.ts', '../../links/request.ts'],
] as const

const allowed = [
  ['app/x.ts', query],
  ['app/x.ts', '#components/layout/inline.tsx'],
  ['components/blog/x.tsx', types],
  ['components/blog/x.tsx', '#lib/site/routes.ts'],
  ['components/blog/x.tsx', '#schema/project.ts'],
  ['lib/content/posts/x.ts', '#lib/content/read-index.ts'],
  ['build/finish/x.ts', '#lib/store/store.ts'],
  ['schema/x.ts', '#schema/field.ts'],
  ['client/x.ts', '#lib/text/fold.ts'],
  ['schema/x.test.ts', '#lib/text/slug.ts'],
  ['tools/import/x.ts', '#tools/links/try-link.ts'],
  ['scripts/x.ts', '#tools/import/plan.ts'],
  ['e2e/x.ts', '#tools/test/free-port.ts'],
  ['lib/text/x.ts', './slug.ts'],
] as const

const results = areRefused([...refused, ...allowed])

it.each(refused.map(([file, name], index) => ({ file, name, index })))('lint refuses in $file: $name', ({ index }) => {
  expect(results[index]).toBe(true)
})

it.each(allowed.map(([file, name], index) => ({ file, name, index })))('lint allows in $file: $name', ({ index }) => {
  expect(results[refused.length + index]).toBe(false)
})
