import { StartPage } from '#components/start/start-page.tsx'
import { calls, nextCalls, start } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { startSteps } from '#lib/content/pages/page-data.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'

export async function generateMetadata() {
  const page = await start()
  return createMetadata({ ...pages.start, ...page, hasMarkdown: page !== undefined })
}

export default async function StartRoute() {
  const page = await start()
  return (
    <StartPage
      {...(page ?? pages.start)}
      isLastGood={page !== undefined && (await isLastGood(page.file))}
      steps={page ? await startSteps(page) : []}
      call={await calls()}
      dates={await nextCalls(4)}
    />
  )
}
