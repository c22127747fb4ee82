import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testDir } from '#testing/folders.ts'
import { needsFramework } from './needs-framework.ts'

const { at, write } = testDir()

it.each([
  ["\nimport Link from 'next/link'", /^components\/x\.tsx:2: next\/link .*; write <a href/],
  ['const [a, b] = useState(1)', /:1: a hook .*client\//],
  [
    '<>\n<script async src="https://a.example/x.js" />',
    /^components\/x\.tsx:2: an element loads a file from another host/,
  ],
  ['<iframe\n title="A" src={`//a.example/`} />', /:1: an element loads a file from another host/],
])('%j is an error', (code, expected) => {
  write('components/x.tsx', code)
  fs.mkdirSync(at('app'))
  expect(needsFramework(at())).toEqual([expect.stringMatching(expected)])
})
