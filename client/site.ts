/** The script of all pages. Pages work without it. */
import { markOldFacts } from './age.ts'
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading, openContents } from './contents.ts'
import { followSlash, schemeSwitch } from './settings.ts'

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
