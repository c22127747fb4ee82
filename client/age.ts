const maxDays = 183

/**
 * Shows missed releases, and marks old data. Uses the reader's clock: the last build may be old.
 */
export function markOldFacts() {
  for (const missed of document.querySelectorAll<HTMLElement>('[data-after]')) {
    missed.hidden = Date.now() < Date.parse(missed.dataset.after ?? '')
  }
  const facts = document.querySelector<HTMLElement>('[data-as-of]')
  const days = (Date.now() - Date.parse(facts?.dataset.asOf ?? '')) / 86_400_000
  if (facts && days > maxDays) facts.dataset.old = ''
}
