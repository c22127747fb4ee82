/**
 * The site's behaviour in development, where React replaces parts of an open page after an edit: new parts get their
 * behaviour too. Started after React has taken the page over.
 */
import './first-paint.ts'
import './site.ts'
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading } from './contents.ts'
import { schemeSwitch } from './settings.ts'

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

// In a build, pages load these themselves; here they must wait for React as well.
if (document.querySelector('[data-search="page"]')) import('./search.ts')
if (document.querySelector('.calls')) import('./calls.ts')
