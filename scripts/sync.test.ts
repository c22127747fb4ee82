import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asText, startCommunity } from '#tools/testing/community.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'

let community: Awaited<ReturnType<typeof startCommunity>>
let content: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  community = await startCommunity()
  const source = `sources:\n  - name: Repositories\n    holds: repositories\n    url: ${community.address}/r.yaml\n    licence: Apache-2.0\n    for: projects\n    asOf: 2026-01-01\n`
  content = await temporaryFolder({ 'sources.yaml': source })
})
afterAll(async () => {
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

it('npm run sync says what is new, writes it unless this is a dry run, and fails where a source does', async () => {
  const missing = await run()
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(missing.stderr).toMatch(/^Repositories \(.*\): it answers 404 Not Found; .*\nNothing was changed\.\n$/)
  community.answer('/r.yaml', asText('- name: rules\n  scope: Core\n  status: Stable\n'))
  expect((await run('--dry-run')).stdout).toMatch(/\n2 files would change; nothing was written\.\n$/)
  await expect(content.read('projects/rules.md')).rejects.toThrow('ENOENT')
  expect((await run()).stdout).toBe('- rules is a new project: core, stable.\n\n2 files changed.\n')
  expect(await content.read('projects/rules.md')).toContain('scope: core\nstatus: stable\n')
})
