import type { Metadata } from 'next'
import { StartPage } from '#components/start/start-page.tsx'
import { calls, nextCalls } from '#lib/content/community.ts'
import { isLastGood } from '#lib/content/findings.ts'
import { start, startSteps } from '#lib/content/start.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

/** Used if content has no start page. */
const unwritten = { title: 'Start here', description: 'How to begin with Falco. This page has not been written yet.' }

export async function generateMetadata(): Promise<Metadata> {
  const page = await start()
  const { title, description } = page ?? unwritten
  return createMetadata({ title, description, path: routes.start(), hasMarkdown: page !== undefined })
}

export default async function StartRoute() {
  const page = await start()
  return (
    <StartPage
      {...(page ?? unwritten)}
      isLastGood={page !== undefined && (await isLastGood(page.file))}
      steps={page ? await startSteps(page) : []}
      call={await calls()}
      dates={await nextCalls(4)}
    />
  )
}
