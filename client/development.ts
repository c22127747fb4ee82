/** All scripts of the site in development; they start after React has hydrated the page. */
import { markOldFacts } from './age.ts'
import { updateCalls } from './calls.ts'
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading } from './contents.ts'
import './filter.ts'
import './first-paint.ts'
import { schemeSwitch } from './settings.ts'
import './site.ts'

/** Lists findings about this page's file first. Keeps the list closed if the reader closed it. */
function showFindings() {
  const own = document.querySelector('main')?.dataset.file
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.findings li a')) {
    if (link.parentElement)
      link.parentElement.style.order = link.text.split(':')[0] === own ? '-1' : ''
  }
  const findings = document.querySelector<HTMLDetailsElement>('.findings details')
  if (!findings) return
  // Readers may close the list of findings before this script runs.
  const remember = () => sessionStorage.setItem('closed', findings.open ? '' : 'yes')
  if (sessionStorage.getItem('closed')) findings.open = false
  remember()
  findings.ontoggle = remember
}

showFindings()
// React sets this attribute when it shows new content (app/layout.tsx).
const shown = new MutationObserver(() => {
  showFindings()
  schemeSwitch()
  markOldFacts()
  updateCalls()
  copyButtons()
  scrollingBoxes()
  currentHeading()
})
shown.observe(document.documentElement, { attributeFilter: ['data-version'] })

if (document.querySelector('[data-search="page"]')) import('./search.ts')
