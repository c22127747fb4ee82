/** The key that leads to search, unless a reader switched it off: who speaks to a computer may press keys unawares. */
export const key = 'slash'

/** Whether the key works; where storage is switched off, it does. */
export function slashWorks(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Puts the focus into the last field of search, which is the page's own where it has one. */
export function followSlash(): void {
  addEventListener('keydown', (event) => {
    const { target, ctrlKey, altKey, metaKey } = event
    if (event.key !== '/' || ctrlKey || altKey || metaKey || !slashWorks()) return
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'))) return
    event.preventDefault()
    const field = [...document.querySelectorAll<HTMLInputElement>('.search input')].at(-1)
    field?.focus()
    field?.select()
  })
}
