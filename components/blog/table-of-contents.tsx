import type { Heading } from '#lib/markdown/headings.ts'

/** A post's table of contents: sections and the subsections below each. */
export function TableOfContents({ headings }: { headings: readonly Heading[] }) {
  return (
    <nav className="toc" aria-labelledby="page:contents">
      <p className="eyebrow" id="page:contents">
        Contents
      </p>
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
