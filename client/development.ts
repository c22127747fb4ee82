/**
 * The site's behaviour in development: where the framework replaces parts of a page that somebody edits, they get theirs
 * anew. Started when the framework has taken the page over, so that it finds the page as it was sent.
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

// A page of its own in a build, and of this script here, so that it starts when the framework is done, too.
if (document.querySelector('[data-search="page"]')) import('./search.ts')
if (document.querySelector('.calls')) import('./calls.ts')
