import { jsonLd } from '#lib/site/structured-data.ts'

export type Things = Parameters<typeof jsonLd>[0]

/** What a page is about, for search engines; no browser runs or shows it. */
export function StructuredData({ things }: { things: Things }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, which escapes whatever could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />
}
