/** All behaviour of the site. Everything that matters works without it. */
import { currentHeading } from './contents.ts'
import { copyButtons } from './copy.ts'
import { followScheme, schemeSwitch } from './scheme.ts'
import { followSlash } from './slash.ts'

schemeSwitch()
followScheme()
followSlash()
copyButtons()
currentHeading()
// It comes once a frame at most.
addEventListener('scroll', currentHeading)
