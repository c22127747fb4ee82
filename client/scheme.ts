/** The reader's choice of colours; `system` follows the device. */
const key = 'scheme'
const { dataset } = document.documentElement

function apply(choice: string | null): void {
  if (choice === 'light' || choice === 'dark') dataset.scheme = choice
  else delete dataset.scheme
}

/** Storage may be switched off; then a choice lasts as long as the page. */
function change({ target }: Event): void {
  const { value } = target as HTMLInputElement
  apply(value)
  try {
    localStorage.setItem(key, value)
  } catch {}
}

/** Shows the switch as the reader chose, here or on a later page before coming back, and makes it work. */
export function schemeSwitch(): void {
  const box = document.querySelector<HTMLElement>('.scheme')
  if (!box) return
  try {
    apply(localStorage.getItem(key))
  } catch {}
  for (const input of box.querySelectorAll('input')) input.checked = input.value === (dataset.scheme ?? 'system')
  box.hidden = false
  box.addEventListener('change', change)
}
