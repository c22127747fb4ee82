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

/** Moves findings in the file that the open page is made from to the top of their list. */
function ownFindingsFirst(): void {
  const own = document.querySelector('main')?.dataset.file
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.findings li a')) {
    const [file] = /^[^:]+/.exec(link.text) ?? []
    const item = link.parentElement
    const order = file === own ? '-1' : ''
    if (item && item.style.order !== order) item.style.order = order
  }
}

ownFindingsFirst()
new MutationObserver(() => {
  ownFindingsFirst()
  schemeSwitch()
  copyButtons()
  scrollingBoxes()
  currentHeading()
}).observe(document, { childList: true, subtree: true })

// A page of its own in a build, and of this script here, so that it starts when the framework is done, too.
if (document.querySelector('[data-search="page"]')) import('./search.ts')
if (document.querySelector('.calls')) import('./calls.ts')
