import { chosen, keepChoice } from './choice.ts'

/**
 * The page /releases/upgrade/ has the notes on all releases. This shows those on releases after the
 * version that the reader runs, up to the wanted one.
 */
const fields = document.querySelectorAll<HTMLSelectElement>('#page\\:choice select')
const [from, to] = fields
const known = [...(to?.options ?? [])].map(({ text }) => text)

/** The place of a release, the newest first. */
const placeOf = (falco = '') => known.indexOf(falco)

function show() {
  if (!from || !to) return
  // No lines are about going back to an earlier release.
  for (const option of to.options) option.disabled = placeOf(option.text) >= placeOf(chosen(from))
  if (to.selectedOptions[0]?.disabled) to.selectedIndex = 0
  for (const line of document.querySelectorAll<HTMLElement>('[data-falco]')) {
    const place = placeOf(line.dataset.falco)
    line.hidden = place >= placeOf(chosen(from)) || place < placeOf(chosen(to))
  }
  const empty: string[] = []
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold[data-topic]')) {
    const shown = fold.querySelectorAll(':scope > div > ul > :not([hidden])').length
    fold.querySelector('summary span')?.replaceChildren(`${shown}`)
    fold.hidden = shown === 0
    fold.open = shown <= Number(fold.dataset.maxOpen)
    if (shown === 0) empty.push(fold.dataset.topic ?? '')
  }
  const checklist = document.querySelector<HTMLElement>('.upgrade details:has(.line)')
  if (checklist) checklist.hidden = !checklist.querySelector('.line:not([hidden])')
  const none = document.querySelector<HTMLElement>('#page\\:none')
  if (!none) return
  none.hidden = empty.length === 0
  none.lastElementChild?.replaceChildren(empty.join(' · '))
}

keepChoice(fields, show)
document.querySelector('.upgrade')?.setAttribute('data-ready', '')
