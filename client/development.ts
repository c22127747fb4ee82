/**
 * The site's behaviour in development, where React replaces parts of an open page after an edit: new parts get their
 * behaviour too. Started after React has taken the page over.
 */
import './first-paint.ts'
import './site.ts'
import { currentHeading } from './contents.ts'
import { copyButtons } from './copy.ts'
import { schemeSwitch } from './scheme.ts'
import { scrollingBoxes } from './scrolling.ts'

new MutationObserver(() => {
  schemeSwitch()
  copyButtons()
  scrollingBoxes()
  currentHeading()
}).observe(document, { childList: true, subtree: true })

// In a build, pages load these themselves; here they must wait for React as well.
if (document.querySelector('[data-search="page"]')) import('./search.ts')
if (document.querySelector('.calls')) import('./calls.ts')
