/**
 * Opens the table of contents on wide screens, and closes it on others, where it covers the text.
 * On wide screens, styles show it even if it is closed, but screen readers would not read it, and
 * older browsers lack `::details-content`.
 */
export function openContents() {
  const wide = matchMedia('(min-width: 64rem)')
  const update = () => {
    for (const contents of document.querySelectorAll<HTMLDetailsElement>('.toc details')) {
      contents.open = wide.matches
    }
  }
  update()
  for (const link of document.querySelectorAll('.toc a')) link.addEventListener('click', update)
  wide.addEventListener('change', update)
}

/**
 * A line this many pixels below the top of the viewport: the last heading above it is current. A
 * followed link moves its heading to `scroll-padding`, above the line.
 */
const line = 64

/** Marks the current section in the table of contents. */
export function currentHeading() {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')]
  const headings = links.flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  )
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
  const topOf = (heading: HTMLElement) => heading.getBoundingClientRect().top
  // The last headings of a page cannot scroll to the top, so at the end of the page the heading of
  // the followed link is current.
  const linked = headings.find((heading) => heading.matches(':target') && topOf(heading) >= 0)
  const above = headings.filter((heading) => topOf(heading) < line)
  const current = atEnd ? (linked ?? headings.at(-1)) : above.at(-1)
  for (const link of links) {
    if (current && link.hash === `#${encodeURIComponent(current.id)}`)
      link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}
