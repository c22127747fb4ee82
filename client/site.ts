/** Starts all behaviour of the site. All pages work without it. */
import { markOldFacts } from './age.ts'
import { updateCalls } from './calls.ts'
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading, openContents } from './contents.ts'
import { filterEntries } from './filter.ts'
import { followSlash, schemeSwitch } from './settings.ts'

schemeSwitch()
markOldFacts()
updateCalls()
followSlash()
copyButtons()
scrollingBoxes()
openContents()
filterEntries()
currentHeading()
// No throttling: browsers send 'scroll' at most once a frame.
addEventListener('scroll', currentHeading)
// A link to one of the last sections may scroll nothing, so there is no 'scroll' event.
addEventListener('hashchange', currentHeading)
// 'pageshow' is also sent for a page from the back/forward cache.
addEventListener('pageshow', schemeSwitch)
addEventListener('resize', scrollingBoxes)
// Content of a closed <details> has no width; 'toggle' does not bubble.
addEventListener('toggle', scrollingBoxes, true)
