const maxDays = 30

/** Marks old facts, using the reader's clock, since the last build may be long ago. */
export function markOldFacts() {
  const facts = document.querySelector<HTMLElement>('[data-as-of]')
  if (!facts) return
  for (const due of facts.querySelectorAll<HTMLElement>('[data-after]')) {
    due.hidden = Date.now() < Date.parse(due.dataset.after ?? '')
  }
  const days = Math.floor((Date.now() - Date.parse(facts.dataset.asOf ?? '')) / 86_400_000)
  if (days <= maxDays) return
  facts.dataset.old = ''
  for (const words of document.querySelectorAll<HTMLElement>('[data-if-old]')) {
    words.textContent = words.dataset.ifOld ?? ''
  }
}
