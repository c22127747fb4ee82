import fs from 'node:fs/promises'
import type { Metadata } from 'next'
import { unified } from 'unified'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { Specimens } from '#components/style-guide/specimens.tsx'
import { textSample } from '#components/style-guide/text-sample.ts'
import { markdownChain } from '#lib/markdown/chain.ts'
import { readTokens } from '#lib/site/mark.ts'
import { createMetadata } from '#lib/site/metadata.ts'

export const metadata: Metadata = createMetadata({
  title: 'Style',
  description: 'Every part of the site in both schemes.',
  isHidden: true,
})

const schemes = ['light', 'dark'] as const

/** Every part of the site in both schemes, side by side. In development only: next.config.ts reads no such file in a build. */
export default async function StylePage() {
  const tokens = readTokens(await fs.readFile('app/styles/tokens.css', 'utf8'))
  const html = String(await unified().use(markdownChain).process(textSample))
  return (
    <SiteLayout>
      <PageHeading title="Style" lead="Every part of the site in both schemes. This page is in no build." />
      <div className="grid gap-6 xl:mx-[calc(50%-48vw)] xl:grid-cols-2">
        {schemes.map((scheme) => (
          <section
            key={scheme}
            aria-label={`In the ${scheme} scheme`}
            className="min-w-0 border border-line bg-paper p-4 text-ink sm:p-6"
            style={{ colorScheme: scheme }}
          >
            <Specimens scheme={scheme} tokens={tokens} html={ownIds(html, scheme)} />
          </section>
        ))}
      </div>
    </SiteLayout>
  )
}

/** The text with ids of its own, since it stands in the page twice. */
function ownIds(html: string, prefix: string): string {
  return html.replaceAll(/(id|href|aria-\w+)="(#?)(?!https?:|\/)([^"]+)"/g, (whole, name, hash, id) =>
    name === 'href' && !hash ? whole : `${name}="${hash}${prefix}-${id}"`,
  )
}
