/** All behaviour of the site. Everything that matters works without it. */
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading, openContents } from './contents.ts'
import { followSlash, schemeSwitch } from './settings.ts'

schemeSwitch()
followSlash()
copyButtons()
scrollingBoxes()
openContents()
currentHeading()
// Browsers send it at most once a frame.
addEventListener('scroll', currentHeading)
// Also for a page that comes back from the back/forward cache.
addEventListener('pageshow', schemeSwitch)
addEventListener('resize', scrollingBoxes)
// A closed <details> has no width; its event does not bubble.
addEventListener('toggle', scrollingBoxes, true)
