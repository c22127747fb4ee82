/** All behaviour of the site. Everything that matters works without it. */
import { currentHeading } from './contents.ts'
import { copyButtons } from './copy.ts'
import { schemeSwitch } from './scheme.ts'

schemeSwitch()
copyButtons()
currentHeading()
