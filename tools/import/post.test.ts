import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { planPost } from './post.ts'

const front = (slug: string) =>
  `---\ntitle: A\ndescription: B\ndate: 2021-01-03\nauthor: C\nslug: ${slug}\n---\n`

async function setUp(
  text: string,
  beside: Record<string, string> = {},
  existing: Record<string, string> = {},
) {
  const source = testFolder({ 'a.md': text, ...beside })
  const into = testFolder(existing)
  return {
    into,
    run: (force = false) => planPost(`${source.folder}/a.md`, { into: into.folder, force }),
  }
}

it('fixes damaged characters and line ends, reports the characters, changes nothing else', async () => {
  const { into, run } = await setUp(
    `\uFEFF${front('a')}\nOpen! üìñ  \nüëâüëà Größe\n`.replaceAll('\n', '\r\n'),
  )
  const { changes, remarks } = await run()
  expect(remarks.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    "9:7 'üìñ' -> '📖'",
    "10:1 'üëâüëà' -> '👉👈'",
  ])
  await writeChanges(into.folder, changes)
  expect(into.read('posts/a.md')).toBe(`${front('a')}\nOpen! 📖  \n👉👈 Größe\n`)
  expect((await run()).changes).toEqual([])
})

it('does not replace a post with the same slug, except with --force', async () => {
  const { run } = await setUp(
    `${front('a')}\nNew\n`,
    {},
    { 'posts/old/index.md': `${front('a')}\nOld\n` },
  )
  const refused = await run()
  expect(refused.changes).toEqual([])
  expect(refused.remarks).toMatchObject([{ path: 'posts/old/index.md', kind: 'fault' }])
  expect((await run(true)).changes.map(({ file }) => file)).toEqual(['posts/old/index.md'])
})

it.each([
  ['a slug that is a path out of the folder', front('../../etc/passwd'), 'slug:'],
  ['a missing picture', `${front('a')}\n![x](./none.png)\n`, 'none.png'],
  ['no UTF-8', Buffer.from([0x2d, 0xff, 0xfe]).toString('latin1'), ''],
])('reports %s and writes nothing', async (_, text, words) => {
  const { remarks } = await (await setUp(text)).run()
  expect(remarks.some(({ kind, message }) => kind === 'fault' && message.includes(words))).toBe(
    true,
  )
})

it('also imports the pictures of a post', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  const { changes, remarks } = await (
    await setUp(`${front('a')}\n![x](./x.svg)\n`, { 'x.svg': svg })
  ).run()
  expect(remarks).toEqual([])
  expect(changes.map(({ file }) => file)).toEqual(['posts/a/index.md', 'posts/a/x.svg'])
})
