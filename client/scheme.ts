/** The reader's choice of colours: `system` follows the device, and is what nothing stored means. */
const key = 'scheme'
const root = document.documentElement

/** Storage may be switched off; then the choice lasts as long as the page. */
function remember(value: string): void {
  try {
    if (value === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {}
}

/** Shows the switch, which does nothing without a script, and makes it work. */
export function schemeSwitch(): void {
  const box = document.querySelector<HTMLElement>('.scheme')
  if (!box) return
  const inputs = [...box.querySelectorAll('input')]
  const show = (): void => {
    for (const input of inputs) input.checked = input.value === (root.dataset.scheme ?? 'system')
  }
  show()
  box.hidden = false
  box.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.value === 'system') delete root.dataset.scheme
    else root.dataset.scheme = target.value
    remember(target.value)
  })
  // Another tab may change it, and a page that comes back from the back/forward cache may be older than the choice.
  const read = (): void => {
    try {
      const stored = localStorage.getItem(key)
      if (stored) root.dataset.scheme = stored
      else delete root.dataset.scheme
    } catch {}
    show()
  }
  addEventListener('storage', read)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) read()
  })
}
