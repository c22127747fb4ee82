const { dataset } = document.documentElement

/** A setting of the reader; null if it was never chosen, or if the browser forbids localStorage. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function store(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {}
}

function apply(choice: string | null) {
  if (choice === 'light' || choice === 'dark') dataset.scheme = choice
  else delete dataset.scheme
}

/** Shows the chosen colours. Called again after Back: another page may have changed the choice. */
export function schemeSwitch() {
  const box = document.querySelector<HTMLElement>('.scheme')
  const select = box?.querySelector('select')
  if (!box || !select) return
  apply(stored('scheme'))
  select.value = dataset.scheme ?? 'system'
  select.onchange = () => {
    apply(select.value)
    store('scheme', select.value)
  }
  box.hidden = false
}

/** Readers can switch the key '/' off, since speech input may press it (WCAG 2.1.4). */
export const slashWorks = () => stored('slash') !== 'off'

export const switchSlash = (works: boolean) => store('slash', works ? 'on' : 'off')

export function followSlash() {
  addEventListener('keydown', (event) => {
    const { target, ctrlKey, altKey, metaKey } = event
    if (event.key !== '/' || ctrlKey || altKey || metaKey || !slashWorks()) return
    if (target instanceof HTMLElement && target.matches('input,textarea,select')) return
    event.preventDefault()
    // The last search field: the 404 page has a second one, below the header.
    const field = [...document.querySelectorAll<HTMLInputElement>('.search input')].at(-1)
    field?.focus()
    field?.select()
  })
}
