/** Starts all behaviour of the site. Everything that matters works without it. */
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
// Browsers send 'scroll' at most once a frame.
addEventListener('scroll', currentHeading)
// At the end of a page, a link may change the mark without scrolling.
addEventListener('hashchange', currentHeading)
// 'pageshow' also comes for a page from the back/forward cache.
addEventListener('pageshow', schemeSwitch)
addEventListener('resize', scrollingBoxes)
// A closed <details> has no width; its event does not bubble.
addEventListener('toggle', scrollingBoxes, true)
