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
// At the end of a page, a click on a link to a section may not scroll: no 'scroll' event is sent.
addEventListener('hashchange', currentHeading)
// 'pageshow' is also sent for a page from the back/forward cache: its colours may be out of date.
addEventListener('pageshow', schemeSwitch)
addEventListener('resize', scrollingBoxes)
// Boxes in a <details> are measured when it opens. Captured, since 'toggle' does not bubble.
addEventListener('toggle', scrollingBoxes, true)
