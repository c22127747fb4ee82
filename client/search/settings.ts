import { key, slashWorks } from '#client/slash.ts'
import { part } from './view.ts'

/** Lets a reader switch the key off that leads to search (WCAG 2.1.4, Character Key Shortcuts). */
export function slashSetting(): void {
  const box = part<HTMLInputElement>('slash')
  box.checked = slashWorks()
  box.addEventListener('change', () => {
    // Storage may be switched off; then the key works again on the next page.
    try {
      if (box.checked) localStorage.removeItem(key)
      else localStorage.setItem(key, 'off')
    } catch {}
  })
  part('settings').hidden = false
}
