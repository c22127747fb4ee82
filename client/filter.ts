import { fold } from '#lib/text/fold.ts'

/** Shows the entries that match all words and facets of the form. */
export function filterEntries() {
  const form = document.querySelector<HTMLFormElement>('.filter')
  if (!form) return
  const entries = document.querySelectorAll<HTMLElement>('[data-is]')
  const filter = () => {
    const words = fold(form.querySelector('input')?.value ?? '').split(/\s+/)
    const chosen = [...form.querySelectorAll('select')].map(({ value }) => value).filter(Boolean)
    let shown = 0
    for (const entry of entries) {
      const { is = '' } = entry.dataset
      const facets = is.split(',')
      const text = fold(`${entry.textContent} ${is}`)
      const matches =
        words.every((word) => text.includes(word)) && chosen.every((one) => facets.includes(one))
      entry.hidden = !matches
      if (matches) shown += 1
    }
    const output = form.querySelector('output')
    if (output) output.value = `${shown} shown`
  }
  form.oninput = filter
  form.onsubmit = (event) => event.preventDefault()
  // Browsers restore the choice when a reader comes back.
  filter()
}
