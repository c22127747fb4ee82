import { describe, expect, it } from 'vitest'
import { writeChanges } from '#tools/import/write.ts'
import { testFolder } from '#tools/testing/temporary-folder.ts'
import { planProjects } from './projects.ts'

async function run(list: string, files: Record<string, string> = {}) {
  const into = await testFolder(files)
  const planOf = () => planProjects(Buffer.from(list), 'repositories.yaml', { into: into.folder })
  const plan = await planOf()
  await writeChanges(into.folder, plan.changes)
  expect((await planOf()).changes).toEqual([])
  return { plan, into }
}

describe('import of projects', () => {
  it('takes scope, status and, for new ones, the description', async () => {
    const { into } = await run(
      '- name: .github\n  scope: Special\n  description: Default files.\n- name: Falco\n  scope: Core\n  status: Stable\n',
    )
    expect(await into.read('projects/dot-github.md')).toBe(
      '---\nname: .github\nscope: special\ndescription: Default files.\n---\n',
    )
    expect(await into.read('projects/falco.md')).toContain('name: Falco\nscope: core\nstatus: stable\ndescription: ')
  })

  it('updates scope and status and keeps the rest', async () => {
    const file = '---\nname: falco\nscope: ecosystem\nstatus: sandbox\ndescription: Mine. # ours\n---\nText.\n'
    const { into } = await run('- name: falco\n  scope: Core\n  status: Stable\n  description: Theirs.\n', {
      'projects/falco.md': file,
    })
    expect(await into.read('projects/falco.md')).toBe(file.replace('ecosystem', 'core').replace('sandbox', 'stable'))
  })

  it('takes the status from a project that is not listed, unless it says that it has ended', async () => {
    const file = (name: string, status: string) =>
      `---\nname: ${name}\nscope: ecosystem\nstatus: ${status}\ndescription: D.\n---\n`
    const files = { 'projects/a.md': file('a', 'sandbox'), 'projects/b.md': file('b', 'archived') }
    const { into } = await run('- name: c\n  scope: Core\n  status: Stable\n  description: C.\n', files)
    expect(await into.read('projects/a.md')).toBe('---\nname: a\nscope: ecosystem\ndescription: D.\n---\n')
    expect(await into.read('projects/b.md')).toBe(files['projects/b.md'])
  })

  it('reports words and names that it does not know by line', async () => {
    const { plan } = await run('- name: a\n  scope: Corr\n- name: ../b\n- name: c\n  scope: core\n  description: C\n')
    expect(plan.remarks.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['2 fault', '3 fault'])
  })
})
