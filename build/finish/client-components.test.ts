import { expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { readClientComponents, usesClientComponent } from './client-components.ts'

const { at, write } = testDir()

/** Writes a file as Next does for a route; `modules` are ids by file. */
function writeManifest(route: string, modules: Record<string, number>) {
  const clientModules = Object.fromEntries(
    Object.entries(modules).map(([file, id]) => [`[project]/${file}`, { id }]),
  )
  const text = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/${route}/page"] = ${JSON.stringify({ clientModules })};\n`
  write(`server/app/${route}/page_client-reference-manifest.js`, text)
}

const data = (rows: string) => `<script>self.__next_f.push([1,${JSON.stringify(rows)}])</script>`

it('finds pages that use client components, except components of Next', () => {
  writeManifest('a', {
    'node_modules/next/dist/client/link.js': 1,
    'components/counter.tsx': 22,
    'node_modules/widget/index.js': 3,
  })
  const components = readClientComponents(at('server'))
  expect([...components.values()]).toEqual([
    'components/counter.tsx',
    'node_modules/widget/index.js',
  ])
  const uses = (rows: string) => usesClientComponent(data(rows), components)
  expect(uses('5:I[1,["$4"],"default"]\n6:I[22,["$4","$9"],"Counter"]\n')).toBe(true)
  expect(uses('6:I[3,["$4"],"default"]\n')).toBe(true)
  expect(uses('5:I[1,["$4"],"default"]\n6:["$","p",null,"I[22,x"]\n')).toBe(false)
})

it('refuses a client component in the layout, and names it', () => {
  writeManifest('_not-found', { 'components/menu.tsx': 4 })
  expect(() => readClientComponents(at('server'))).toThrow(
    /^components\/menu\.tsx: this client component is in app\/layout\.tsx/,
  )
})
