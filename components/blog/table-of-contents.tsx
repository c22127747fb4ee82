import { List } from '#components/layout/blocks.tsx'
import { type Heading, headingsOf } from '#lib/markdown/headings.ts'

/** The headings of a text that has two: folded on a phone, always open beside the text (app/styles/prose.css). */
export function TableOfContents({ html }: { html: string }) {
  const headings = headingsOf(html).filter(({ id }) => id !== 'footnote-label')
  if (headings.length < 2) return null
  return (
    <nav className="toc" aria-label="Contents">
      <details>
        <summary className="eyebrow">Contents</summary>
        <List kind="ol" of={nest(headings)}>
          {({ below, ...heading }) => (
            <>
              <HeadingLink {...heading} />
              <List kind="ol" className="border-none" of={below}>
                {HeadingLink}
              </List>
            </>
          )}
        </List>
      </details>
    </nav>
  )
}

function HeadingLink({ id, text }: Heading) {
  return <a href={`#${id}`}>{text}</a>
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
