import { readEnv } from '#lib/site/env.ts'
import { runCommand } from '#lib/terminal/command.ts'
import { requireSite } from '#tools/serve/built-site.ts'

await runCommand(
  {
    name: 'npm run check:links',
    summary: 'Requests all links of the finished site in OUT_DIR, and lists those that fail.',
  },
  async () => {
    const { outDir } = readEnv()
    requireSite(outDir)
    const { failedLinks } = await import('./failed-links.ts')
    const failed = await failedLinks(outDir)
    process.stdout.write([...failed, `${failed.length} links failed.`, ''].join('\n'))
    process.exitCode = failed.length > 0 ? 1 : 0
  },
)
