/** All behaviour of the site. Everything that matters works without it. */
import { currentHeading, openContents } from './contents.ts'
import { copyButtons } from './copy.ts'
import { schemeSwitch } from './scheme.ts'
import { scrollingBoxes } from './scrolling.ts'
import { followSlash } from './slash.ts'

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
