import { addressesIn } from '#lib/markdown/addresses.ts'

/** A text from Markdown. Its HTML went through the sanitiser in lib/check/markdown/chain.ts. */
export function Prose({ html }: { html: string }) {
  const addresses = addressesIn(html)
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML was sanitised when it was made */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {addresses.length > 0 && (
        <ol className="addresses">
          {addresses.map((address, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text may lead to an address twice
            <li key={index}>{address}</li>
          ))}
        </ol>
      )}
    </>
  )
}
