import { beforeEach, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { type TemporaryFolder, testFolder } from '#testing/folders.ts'
import { filesIn } from '#tools/documents/documents.ts'
import { type NewDocument, newMaintainer, newPost, newProject, writeNew } from './new-documents.ts'

const day = '2026-01-02'
const files = {
  'posts/a.md': `---
title: A
description: About a.
date: 2026-01-01
author: Ada Writer
slug: a
---

Text.
`,
  'maintainers/ada.md':
    '---\nname: Ada Writer\ngithub: ada\nprojects: [falco]\nsince: 2026-01-01\n---\n',
  'projects/falco.md': '---\nname: falco\ndescription: It watches.\n---\n',
}

let content: TemporaryFolder
beforeEach(async () => {
  content = testFolder(files)
})

const post = (title: string, isFolder = false, author = 'Ada Writer'): NewDocument =>
  newPost({ title, author, day, isFolder })
const person = (handle: string, name?: string): NewDocument => newMaintainer(handle, name, day)

it.each<[() => NewDocument, file: string, address: string, emptyPlaces?: string[]]>([
  [() => post('Falco at sea'), 'posts/falco-at-sea.md', '/blog/falco-at-sea/'],
  [() => post('Falco at sea', true), 'posts/falco-at-sea/index.md', '/blog/falco-at-sea/'],
  [() => post('- no: "yes" #1 {a}', false, 'true'), 'posts/no-yes-1-a.md', '/blog/no-yes-1-a/'],
  [
    () => person('Grace-H', ' Grace\n Hopper '),
    'maintainers/grace-h.md',
    '/maintainers/grace-h/',
    ['projects'],
  ],
  [() => person('007'), 'maintainers/007.md', '/maintainers/007/', ['name', 'projects']],
  [() => newProject('.github'), 'projects/dot-github.md', '/projects/dot-github/', ['description']],
])(
  '%s makes %s, in which the check reports only placeholders',
  async (make, file, address, emptyPlaces = []) => {
    const document = make()
    await writeNew(document, content.folder)
    expect([document.file, document.address]).toEqual([file, address])
    expect(content.read(file)).toBe(document.text)
    const { findings } = await createCheck()(content.folder)
    expect(findings.map(({ message }) => message.split(':')[0])).toEqual(emptyPlaces)
    for (const finding of findings)
      expect(finding).toMatchObject({ rule: 'document/placeholder', severity: 'warning' })
  },
)

it('a new post is a draft with a placeholder description', () =>
  expect(newPost({ title: 'Größe: a  «test»', author: 'Ann', day }).text).toBe(
    `---
title: "Größe: a «test»"
description: One sentence that says what the reader learns.
date: 2026-01-02
author: Ann
slug: grosse-a-test
draft: true
---

The first paragraph states the main fact.
`,
  ))

it.each<[what: string, () => NewDocument, said: string]>([
  ['a post that exists', () => post('A'), 'posts/a.md exists; edit that file'],
  [
    'the same in a folder',
    () => post('A', true),
    "a/index.md was not written, since it would have an error; slug: 'a'",
  ],
  ['a title without letters', () => post('!!!'), 'has no letter or digit'],
  [
    'a post by an unknown maintainer',
    () => post('B', false, '@nobody'),
    "'@nobody' is not a maintainer",
  ],
  [
    'a handle with @',
    () => person('@leogr'),
    "'@leogr' is not a handle; write a GitHub handle without '@' such as leogr",
  ],
  ['a project with its owner', () => newProject('a/b'), "'a/b' is not a repository; write the"],
])('refuses %s, and writes nothing', async (_, make, said) => {
  await expect((async () => writeNew(make(), content.folder))()).rejects.toThrow(said)
  expect(filesIn(content.folder)).toEqual(Object.keys(files).sort())
})
