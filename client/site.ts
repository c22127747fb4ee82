/** The script of all pages. Pages work without it. */
import { markOldFacts } from './age.ts'
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading, openContents } from './contents.ts'
import { followSlash, schemeSwitch } from './settings.ts'

/** Loads client/suggest.ts when a reader has typed two letters into a search field. */
function loadSuggestions({ target }: Event) {
  if (!(target instanceof HTMLInputElement) || target.name !== 'q') return
  if (target.value.trim().length < 2) return
  removeEventListener('input', loadSuggestions)
  // Without suggestions, search works as before.
  import(`${target.form?.action}data/suggest.js`).catch(() => undefined)
}

addEventListener('input', loadSuggestions)
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
