import { createProgress } from '#lib/terminal/progress.ts'
import { runCheck } from '#tools/check/run-check.ts'

await runCheck(
  {
    name: 'npm run check:links',
    summary: 'Requests the links to other sites in all content, and reports dead links.',
  },
  async (contentDir) => {
    const progress = createProgress()
    const { checkExternalLinks } = await import('./check-external-links.ts')
    const diagnostics = await checkExternalLinks(contentDir, progress.step).finally(progress.end)
    return { diagnostics }
  },
)
