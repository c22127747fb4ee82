import { expect, it } from 'vitest'
import { testFolder } from '#testing/files.ts'
import { readClientComponents } from './client-components.ts'

it('refuses a client component in the layout, and names it', () => {
  const { folder, write } = testFolder()
  const clientModules = { '[project]/components/menu.tsx': { id: 4 } }
  write(
    'app/_not-found/page_client-reference-manifest.js',
    `globalThis.__RSC_MANIFEST["/_not-found/page"] = ${JSON.stringify({ clientModules })};\n`,
  )
  expect(() => readClientComponents(folder)).toThrow(
    /^components\/menu\.tsx: this client component is in app\/layout\.tsx/,
  )
})
