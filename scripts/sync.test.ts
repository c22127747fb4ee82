import { execFile } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asText, startCommunity } from '#tools/sync/testing.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'

let community: Awaited<ReturnType<typeof startCommunity>>
let content: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  community = await startCommunity()
  const source = `sources:\n  - name: Repositories\n    holds: repositories\n    url: ${community.address}/r.yaml\n    licence: Apache-2.0\n    for: projects\n    asOf: 2026-01-01\n`
  content = await temporaryFolder({ 'sources.yaml': source })
})
afterEach(async () => {
  await community.stop()
  await content.remove()
})

const run = (...words: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = ['scripts/run.mjs', 'scripts/sync.ts', '--into', content.folder, ...words]
    execFile(process.execPath, child, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })

describe('npm run sync', { timeout: 60_000 }, () => {
  it('says what is new, and writes it unless this is a dry run', async () => {
    community.answer('/r.yaml', asText('- name: rules\n  scope: Core\n  status: Stable\n'))
    const dry = await run('--dry-run')
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toMatch(/^- rules is a new project: core, stable\.\n/)
    expect(dry.stdout).toMatch(/\n2 files would change; nothing was written\.\n$/)
    await expect(content.read('projects/rules.md')).rejects.toThrow('ENOENT')
    expect((await run()).stdout).toBe('- rules is a new project: core, stable.\n\n2 files changed.\n')
    expect(await content.read('projects/rules.md')).toContain('scope: core\nstatus: stable\n')
  })

  it('ends with status 1 where a source failed', async () => {
    const { code, stdout, stderr } = await run()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Repositories \(.*\): it answers 404 Not Found; .*\nNothing was changed\.\n$/)
  })
})
