import { store, stored } from './storage.ts'

const { dataset } = document.documentElement

function apply(choice: string | null): void {
  if (choice === 'light' || choice === 'dark') dataset.scheme = choice
  else delete dataset.scheme
}

/** Shows the reader's choice of colours, made here or on a later page before coming back, and makes the switch work. */
export function schemeSwitch(): void {
  const box = document.querySelector<HTMLElement>('.scheme')
  if (!box) return
  apply(stored('scheme'))
  for (const input of box.querySelectorAll('input')) {
    input.checked = input.value === (dataset.scheme ?? 'system')
    input.onchange = () => {
      apply(input.value)
      store('scheme', input.value)
    }
  }
  box.hidden = false
}
