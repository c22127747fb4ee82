/** The script of all pages. Pages work without it. */
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading, openContents } from './contents.ts'
import { followSlash, schemeSwitch } from './settings.ts'

/** Older data is marked. */
const maxDays = 183

schemeSwitch()
markOldFacts()
followSlash()
copyButtons()
scrollingBoxes()
openContents()
currentHeading()
// No throttling: browsers send 'scroll' at most once a frame.
addEventListener('scroll', currentHeading)
// A link to a section at the end of a page does not always fire 'scroll'.
addEventListener('hashchange', currentHeading)
addEventListener('pageshow', schemeSwitch)
addEventListener('resize', scrollingBoxes)
// A scrolling box in a closed <details> has no size until 'toggle'. This event must be captured,
// since it does not bubble.
addEventListener('toggle', scrollingBoxes, true)

/**
 * Shows missed releases, and marks old data. Uses the reader's clock: the last build may be old.
 */
function markOldFacts() {
  for (const missed of document.querySelectorAll<HTMLElement>('[data-after]')) {
    missed.hidden = Date.now() < Date.parse(missed.dataset.after ?? '')
  }
  const facts = document.querySelector<HTMLElement>('[data-as-of]')
  const days = (Date.now() - Date.parse(facts?.dataset.asOf ?? '')) / 86_400_000
  if (facts && days > maxDays) facts.dataset.old = ''
}
