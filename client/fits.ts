/** Shows what fits the release of Falco that the reader chooses. */
export function chooseFalco() {
  const select = document.querySelector<HTMLSelectElement>('[name="falco"]')
  if (!select) return
  const show = () => {
    for (const answer of document.querySelectorAll<HTMLElement>('[data-falco]')) {
      answer.hidden = answer.dataset.falco !== select.value
    }
  }
  select.onchange = show
  // Browsers restore the choice when a reader comes back.
  show()
}
