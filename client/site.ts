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
// It comes once a frame at most.
addEventListener('scroll', currentHeading)
// Also for a page that comes back from the back/forward cache.
addEventListener('pageshow', schemeSwitch)
addEventListener('resize', scrollingBoxes)
// What opens on demand has no width before; this event does not bubble.
addEventListener('toggle', scrollingBoxes, true)
