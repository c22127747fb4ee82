const maxDays = 30

/** Marks facts as old by the reader's clock, since a site may not be built for long (AsOf of components/layout/parts.tsx). */
export function tellAge() {
  const line = document.querySelector<HTMLElement>('.as-of')
  const day = line?.querySelector('time')?.dateTime
  if (!line || !day) return
  for (const due of line.querySelectorAll<HTMLElement>('[data-after]')) {
    due.hidden = Date.now() < Date.parse(due.dataset.after ?? '')
  }
  if (Math.floor((Date.now() - Date.parse(day)) / 86_400_000) <= maxDays) return
  line.dataset.old = ''
  for (const words of document.querySelectorAll<HTMLElement>('[data-if-old]')) {
    words.textContent = words.dataset.ifOld ?? ''
  }
}
