/**
 * Shows the entries that match all fields of the page's `.filter`. Values have a
 * comma before and after them, in `data-is` and in `<option>`, so that only whole values match.
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
  // After Back, browsers restore the reader's choices, so filter at once.
  show()
}
