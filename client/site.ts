/** All behaviour of the site. Everything that matters works without it. */

import { addCopyButtons } from './copy-buttons.ts'
import { markCurrentHeading } from './current-heading.ts'
import { followScheme, showSchemeSwitch } from './scheme-switch.ts'

showSchemeSwitch()
followScheme()
addCopyButtons()
markCurrentHeading()
// It comes once a frame at most.
addEventListener('scroll', markCurrentHeading)
