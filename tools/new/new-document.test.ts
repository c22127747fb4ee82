import { afterEach, describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { writeChanges } from '#tools/import/write.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { type NewDocument, refuseInvalid } from './new-document.ts'
import { planNewMaintainer } from './new-maintainer.ts'
import { planNewPost } from './new-post.ts'
import { planNewProject } from './new-project.ts'

const day = '2026-01-02'
const post = '---\ntitle: A\ndescription: About a.\ndate: 2026-01-01\nauthor: Ada Writer\nslug: a\n---\n\nText.\n'
const ada = '---\nname: Ada Writer\ngithub: ada\nprojects: [falco]\nsince: 2026-01-01\nformerHandles: [countess]\n---\n'
const falco = '---\nname: falco\ndescription: It watches.\n---\n'
const files = { 'posts/a.md': post, 'maintainers/ada.md': ada, 'projects/falco.md': falco }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
afterEach(() => folder.remove())

/** Makes a document beside others, as the command does. */
async function make(plan: (into: string) => Promise<NewDocument>, others: Record<string, string> = files) {
  folder = await temporaryFolder(others)
  const document = await plan(folder.folder)
  await refuseInvalid(document, folder.folder)
  await writeChanges(folder.folder, [document.change])
  return document
}

describe('what is made', () => {
  it.each<[string, (into: string) => Promise<NewDocument>, string, string]>([
    [
      'a post',
      (into) => planNewPost({ title: 'Falco at sea', author: 'Ada Writer', day }, into),
      'posts/falco-at-sea.md',
      '/blog/falco-at-sea/',
    ],
    [
      'a post in a folder',
      (into) => planNewPost({ title: 'Falco at sea', author: 'Ada Writer', day, isFolder: true }, into),
      'posts/falco-at-sea/index.md',
      '/blog/falco-at-sea/',
    ],
    [
      'a post with a title that YAML would misread',
      (into) => planNewPost({ title: '- no: "yes" #1 {a}', author: 'true', day }, into),
      'posts/no-yes-1-a.md',
      '/blog/no-yes-1-a/',
    ],
    [
      'a maintainer',
      (into) => planNewMaintainer({ handle: 'Grace-H', name: ' Grace\n Hopper ', day }, into),
      'maintainers/grace-h.md',
      '/maintainers/grace-h/',
    ],
    [
      'a maintainer whose handle is a number',
      (into) => planNewMaintainer({ handle: '007', day }, into),
      'maintainers/007.md',
      '/maintainers/007/',
    ],
    [
      'a project',
      (into) => planNewProject({ name: 'Event-Generator' }, into),
      'projects/event-generator.md',
      '/projects/event-generator/',
    ],
    [
      'a project with a dot',
      (into) => planNewProject({ name: '.github' }, into),
      'projects/dot-github.md',
      '/projects/dot-github/',
    ],
  ])('%s passes the check', async (_, plan, file, address) => {
    const document = await make(plan)
    expect([document.change.file, document.address]).toEqual([file, address])
    expect((await createCheck()(folder.folder)).findings).toEqual([])
  })
})

describe('what is refused, with nothing written', () => {
  it.each<[string, (into: string) => Promise<NewDocument>, string]>([
    [
      'a post that is there',
      (into) => planNewPost({ title: 'A', author: 'Ann', day }, into),
      'posts/a.md has the address',
    ],
    [
      'a post that is there, as one in a folder',
      (into) => planNewPost({ title: 'A', author: 'Ann', day, isFolder: true }, into),
      'posts/a.md has the address /blog/a/ already',
    ],
    [
      'a post whose address Windows takes for a device',
      (into) => planNewPost({ title: 'Con', author: 'Ann', day }, into),
      'posts/con.md was not written, since it would be wrong; ',
    ],
    [
      'a post by somebody who is no maintainer',
      (into) => planNewPost({ title: 'B', author: '@nobody', day }, into),
      "'@nobody' is no maintainer",
    ],
    [
      'a handle with @',
      (into) => planNewMaintainer({ handle: '@leogr', day }, into),
      "'@leogr' is no handle; write a GitHub handle without '@' such as leogr",
    ],
    ['a path', (into) => planNewMaintainer({ handle: '../../a', day }, into), "'../../a' is no handle"],
    [
      'a person that is there',
      (into) => planNewMaintainer({ handle: 'ADA', day }, into),
      'maintainers/ada.md is there already; edit that file',
    ],
    [
      'a handle that was somebody’s',
      (into) => planNewMaintainer({ handle: 'Countess', day }, into),
      "'Countess' is a handle of the person in maintainers/ada.md; edit that file",
    ],
    [
      'a project that is there, in other case',
      (into) => planNewProject({ name: 'Falco' }, into),
      'projects/falco.md is there already; edit that file',
    ],
    ['a project with its owner', (into) => planNewProject({ name: 'a/b' }, into), "'a/b' is no repository; write the"],
    ['a project that is a folder', (into) => planNewProject({ name: '..' }, into), "'..' is no repository"],
  ])('%s', async (_, plan, message) => {
    await expect(make(plan)).rejects.toThrow(message)
    expect((await createCheck()(folder.folder)).findings).toEqual([])
    expect(await folder.read('posts/a.md')).toBe(post)
  })
})
