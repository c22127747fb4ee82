/**
 * Shows the entries of a page that contain all words of its `.filter`. A choice is a word between
 * commas, as in `data-is`.
 */
export function filterEntries() {
  const filter = document.querySelector<HTMLElement>('.filter')
  if (!filter) return
  const show = () => {
    const fields = [...filter.querySelectorAll<HTMLInputElement>('.field')]
    const words = fields.flatMap(({ value }) => value.toLowerCase().split(/\s+/))
    let shown = 0
    for (const entry of document.querySelectorAll<HTMLElement>('[data-is]')) {
      const text = `${entry.textContent}${entry.dataset.is}`.toLowerCase()
      entry.hidden = !words.every((word) => text.includes(word))
      if (!entry.hidden) shown += 1
    }
    const output = filter.querySelector('output')
    if (output) output.value = `${shown} shown`
  }
  filter.oninput = show
  // Browsers restore choices when a reader comes back.
  show()
}
