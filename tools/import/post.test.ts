import { describe, expect, it } from 'vitest'
import { testFolder } from '#tools/testing/temporary-folder.ts'
import { writeChanges } from './plan.ts'
import { planPost } from './post.ts'

const front = (slug: string) => `---\ntitle: A\ndescription: B\ndate: 2021-01-03\nauthor: C\nslug: ${slug}\n---\n`

describe('import of a post', () => {
  it('fixes damaged characters and line ends, reports each character and changes nothing else', async () => {
    const damaged = `\uFEFF${front('a')}\nOpen! üìñ  \nüëâüëà ‚õì ü©∫ Größe\n`
    const source = await testFolder({ 'a.md': damaged.replaceAll('\n', '\r\n') })
    const into = await testFolder()
    const plan = await planPost(`${source.folder}/a.md`, { into: into.folder })
    expect(plan.remarks.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      "9:7 'üìñ' -> '📖'",
      "10:1 'üëâüëà' -> '👉👈'",
      "10:8 '‚õì' -> '⛓'",
      "10:12 'ü©∫' -> '🩺'",
    ])
    await writeChanges(into.folder, plan.changes)
    expect(await into.read('posts/a.md')).toBe(`${front('a')}\nOpen! 📖  \n👉👈 ⛓ 🩺 Größe\n`)
    expect((await planPost(`${source.folder}/a.md`, { into: into.folder })).changes).toEqual([])
  })

  it('refuses a slug that exists, and replaces that post with force', async () => {
    const source = await testFolder({ 'a.md': `${front('a')}\nNew\n` })
    const into = await testFolder({ 'posts/old/index.md': `${front('a')}\nOld\n` })
    const refused = await planPost(`${source.folder}/a.md`, { into: into.folder })
    expect(refused.changes).toEqual([])
    expect(refused.remarks).toMatchObject([{ path: 'posts/old/index.md', kind: 'fault' }])
    const forced = await planPost(`${source.folder}/a.md`, { into: into.folder, force: true })
    expect(forced.changes.map(({ file }) => file)).toEqual(['posts/old/index.md'])
  })

  it.each([
    ['no front matter', 'text', 'front matter: is missing'],
    ['code in front matter', '---js\n{title: process.exit()}\n---\n', 'only YAML is read'],
    ['a slug that leads elsewhere', front('../../etc/passwd'), 'slug:'],
    ['a link that runs', `${front('a')}\n[x](javascript:alert)\n`, 'javascript:'],
    ['a picture that is not there', `${front('a')}\n![x](./none.png)\n`, 'none.png'],
    ['no UTF-8', Buffer.from([0x2d, 0xff, 0xfe]).toString('latin1'), ''],
  ])('reports %s and writes nothing', async (_, text, words) => {
    const source = await testFolder({ 'a.md': text })
    const into = await testFolder()
    const { remarks } = await planPost(`${source.folder}/a.md`, { into: into.folder })
    expect(remarks.some(({ kind, message }) => kind === 'fault' && message.includes(words))).toBe(true)
  })

  it('brings pictures beside it along', async () => {
    const source = await testFolder({
      'a.md': `${front('a')}\n![x](./x.svg)\n`,
      'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    })
    const into = await testFolder()
    const plan = await planPost(`${source.folder}/a.md`, { into: into.folder })
    expect(plan.remarks).toEqual([])
    expect(plan.changes.map(({ file }) => file)).toEqual(['posts/a/index.md', 'posts/a/x.svg'])
  })
})
