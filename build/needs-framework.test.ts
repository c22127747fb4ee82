import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { needsFramework } from './needs-framework.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'needs-'))
for (const folder of ['app', 'components']) fs.mkdirSync(path.join(dir, folder))
afterAll(() => fs.rmSync(dir, { recursive: true }))

it.each([
  [
    "'use client'\nexport const a = 1\n",
    /^components\/x\.tsx:1: 'use client' works only .*; make it a server component/,
  ],
  ["import a from 'a'\nimport Link from 'next/link'\n", /^components\/x\.tsx:2: next\/link .*; write <a href/],
  ["import Image from 'next/image'\n", /:1: next\/image /],
  ['import Script from "next/script"\n', /:1: next\/script /],
  ['const [a, b] = useState(1)\n', /:1: a hook .*client\//],
])('%j is refused', (code, expected) => {
  fs.writeFileSync(path.join(dir, 'components/x.tsx'), code)
  expect(needsFramework(dir)).toEqual([expect.stringMatching(expected)])
})

it('no page of this site needs it', () => expect(needsFramework()).toEqual([]))
