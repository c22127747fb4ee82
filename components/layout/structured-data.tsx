import { jsonLd } from '#lib/site/metadata.ts'

/** What a page is about, for search engines; no browser runs or shows it. */
export function StructuredData({ things }: { things: Parameters<typeof jsonLd>[0] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, which escapes whatever could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />
}
