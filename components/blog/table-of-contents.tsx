import { type Heading, headingsOf } from '#lib/markdown/headings.ts'

/** A text's table of contents, if it has two headings: folded on a phone, always open beside the text (app/styles/prose.css). */
export function TableOfContents({ html }: { html: string }) {
  const headings = headingsOf(html).filter(({ id }) => id !== 'footnote-label')
  if (headings.length < 2) return null
  return (
    <nav className="toc" aria-label="Contents">
      <details>
        <summary className="eyebrow">Contents</summary>
        <ol>
          {nest(headings).map(({ id, text, below }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
              {below.length > 0 && (
                <ol className="border-none">
                  {below.map((heading) => (
                    <li key={heading.id}>
                      <a href={`#${heading.id}`}>{heading.text}</a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

type Nested = Heading & { below: Heading[] }

/** h3 below the h2 before it; deeper ones are left out. */
export function nest(headings: readonly Heading[]): Nested[] {
  const top: Nested[] = []
  for (const heading of headings) {
    const last = top.at(-1)
    if (heading.depth === 3 && last) last.below.push(heading)
    else if (heading.depth <= 3) top.push({ ...heading, below: [] })
  }
  return top
}
