/** Tells assistive technology that wide screens show the contents. */
export function openContents() {
  for (const contents of document.querySelectorAll<HTMLDetailsElement>('.toc details')) {
    contents.open = matchMedia('(min-width: 64rem)').matches
  }
}

/** Marks the last heading above the upper third of the screen. */
export function currentHeading() {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')]
  const headings = links.flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  )
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3)
  const current = atEnd ? headings.at(-1) : above.at(-1)
  for (const link of links) {
    if (current && link.hash === `#${encodeURIComponent(current.id)}`)
      link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}
