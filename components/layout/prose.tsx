/** A text from Markdown. Its HTML went through the sanitiser in lib/check/markdown/chain.ts. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML was sanitised when it was made
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
