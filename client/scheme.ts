/** The reader's choice of colours: `system` follows the device, and is what nothing stored means. */
const key = 'scheme'
const root = document.documentElement

/** Shows the switch, which does nothing without a script, as the choice is. */
export function schemeSwitch(): void {
  const box = document.querySelector<HTMLElement>('.scheme')
  if (!box) return
  for (const input of box.querySelectorAll('input')) input.checked = input.value === (root.dataset.scheme ?? 'system')
  box.hidden = false
}

/** Makes the switch work, also one that takes the place of another. */
export function followScheme(): void {
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.name === key)) return
    const { value } = target
    // Storage may be switched off; then the choice lasts as long as the page.
    try {
      if (value === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, value)
    } catch {}
    if (value === 'system') delete root.dataset.scheme
    else root.dataset.scheme = value
  })
  // Another tab may change it, and a page that comes back from the back/forward cache may be older than the choice.
  const read = (): void => {
    try {
      const stored = localStorage.getItem(key)
      if (stored) root.dataset.scheme = stored
      else delete root.dataset.scheme
    } catch {}
    schemeSwitch()
  }
  addEventListener('storage', read)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) read()
  })
}
