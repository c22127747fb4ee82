import fs from 'node:fs'
import path from 'node:path'
import { compareSites } from '#build/finish/build-file.ts'
import { readEnv } from '#lib/site/env.ts'
import { runCommand } from '#lib/terminal/command.ts'
import { secondsOf } from '#tools/bench/side.ts'
import { copyProject } from '#tools/test/copy-project.ts'

const machines = [
  { name: 'one', TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
  { name: 'the other (ü)', TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
]

await runCommand(
  {
    name: 'npm run verify',
    summary:
      'Builds the site twice from scratch, in two folders, time zones and languages, and compares all files.',
  },
  async () => {
    const { contentDir, buildTime = Date.now() } = readEnv()
    // Both builds use the same time, since pages show dates, which could change between builds.
    const common = {
      SOURCE_DATE_EPOCH: String(Math.floor(buildTime / 1000)),
      SITE_URL: 'https://falco.example',
    }
    const [one = '', other = ''] = machines.map(({ name, ...machine }) => {
      const dir = path.join('.site/verify', name)
      copyProject(dir)
      fs.cpSync(contentDir, path.join(dir, 'content'), { recursive: true })
      const seconds = secondsOf(dir, ['--import', 'tsx', 'build/build.ts'], {
        ...common,
        ...machine,
      })
      process.stderr.write(`built in ${machine.TZ}: ${seconds.toFixed(1)} s\n`)
      return path.join(dir, 'out')
    })
    const { isSame, report } = compareSites(one, other)
    process.stdout.write(report)
    process.exitCode = isSame ? 0 : 1
  },
)
