import { beforeEach, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { type TemporaryFolder, testFolder } from '#testing/files.ts'
import { maintainer, post, project } from '#testing/small-community.ts'
import { contentFiles } from '#tools/documents/documents.ts'
import { newMaintainer, newPost, newProject, writeNew } from './new-documents.ts'

const day = '2026-01-02'
const files = {
  'posts/a.md': post('a'),
  'posts/b/index.md': post('b'),
  'maintainers/ada.md': maintainer('ada', 'Ada Example', 'projects: [falco]\nsince: 2026-01-01'),
  'projects/falco.md': project('falco'),
}

let content: TemporaryFolder
beforeEach(() => {
  content = testFolder(files)
})

const draft = (title: string) => newPost({ title, author: 'true', day })
const person = (handle: string) => newMaintainer(handle, undefined, day)

it.each([
  {
    document: person('Grace-H'),
    file: 'maintainers/grace-h.md',
    address: '/maintainers/grace-h/',
    placeholders: ['name'],
  },
  {
    document: newProject('.github'),
    file: 'projects/dot-github.md',
    address: '/projects/dot-github/',
    placeholders: ['description'],
  },
])(
  'makes $file, in which the check reports only placeholders',
  async ({ document, file, address, placeholders }) => {
    await writeNew(document, content.folder)
    expect(document).toMatchObject({ file, address, text: content.read(file) })
    const { diagnostics } = await createCheck()(content.folder)
    expect(diagnostics.map(({ message }) => message.split(':')[0])).toEqual(placeholders)
    for (const diagnostic of diagnostics)
      expect(diagnostic).toMatchObject({ rule: 'document/placeholder', severity: 'warning' })
  },
)

it('a new post is a draft with a placeholder description', async () => {
  await writeNew(draft('- Größe: "a"  #1 {b}'), content.folder)
  expect(content.read('posts/grosse-a-1-b.md')).toBe(
    `---
title: '- Größe: "a" #1 {b}'
description: One sentence that says what the reader learns.
date: 2026-01-02
author: "true"
slug: grosse-a-1-b
draft: true
---

The first paragraph states the main fact.
`,
  )
  expect((await createCheck()(content.folder)).diagnostics).toEqual([])
})

it('a title without Latin letters gets a slug with the date, which the author may replace', () => {
  const { file, steps } = draft('日本語の記事')
  expect([file, steps[0]]).toEqual([
    'posts/post-2026-01-02.md',
    expect.stringContaining(' replace '),
  ])
})

it.each([
  {
    name: 'a post that exists',
    make: () => draft('A'),
    message: 'posts/a.md exists; edit that file',
  },
  {
    name: 'a post that exists in a folder',
    make: () => draft('B'),
    message: "b.md was not written, since it would have an error; slug: 'b'",
  },
  {
    name: 'a title without letters',
    make: () => draft('!!!'),
    message: 'has no letter or digit',
  },
  {
    name: 'a handle with @',
    make: () => person('@leogr'),
    message: "'@leogr' is not a handle; write a GitHub handle without '@' such as leogr",
  },
])('refuses $name, and writes nothing', async ({ make, message }) => {
  await expect((async () => writeNew(make(), content.folder))()).rejects.toThrow(message)
  expect(contentFiles(content.folder)).toEqual(Object.keys(files).sort())
})
