import { store, stored } from './storage.ts'

const key = 'slash'

/** Whether the key `/` leads to search: readers can switch it off, since speech input may press keys (WCAG 2.1.4). */
export const slashWorks = (): boolean => stored(key) !== 'off'

export const switchSlash = (works: boolean): void => store(key, works ? 'on' : 'off')

/** Focuses the last search field: that of the search page, else that of the header. */
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
