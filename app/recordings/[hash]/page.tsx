import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordingPage } from '#components/blog/recording-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { recordings } from '#lib/content/recordings.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { NO_PAGE, routes } from '#lib/site/routes.ts'

type Props = { params: Promise<{ hash: string }> }

export async function generateStaticParams() {
  return staticParams({ hash: NO_PAGE }, async () =>
    (await recordings()).map((recording) => ({
      params: { hash: recording.hash },
      path: routes.recording(recording.hash),
      props: async () => recording,
    })),
  )
}

async function findRecording({ params }: Props) {
  const { hash } = await params
  return (await recordings()).find((recording) => recording.hash === hash)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const recording = await findRecording(props)
  if (!recording) return {}
  return createMetadata({
    title: recording.name,
    description: `A recording of a terminal: ${recording.name}.`,
    // The post is what somebody looks for: the page has no canonical address, and is in no list.
    isHidden: true,
  })
}

export default async function RecordingRoute(props: Props) {
  const recording = await findRecording(props)
  if (!recording) notFound()
  const { script, style } = (await clientScripts()).player
  return <RecordingPage recording={recording} script={script.name} style={style.name} />
}
