/** The site's behaviour in development, started after React has taken the page over. */
import { markOldFacts } from './age.ts'
import { nextCalls } from './calls.ts'
import { copyButtons, scrollingBoxes } from './code.ts'
import { currentHeading } from './contents.ts'
import './first-paint.ts'
import { schemeSwitch } from './settings.ts'
import './site.ts'

/** Findings in the file of this page come first, and stay folded while their author edits. */
function showFindings() {
  const own = document.querySelector('main')?.dataset.file
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.findings li a')) {
    if (link.parentElement)
      link.parentElement.style.order = link.text.split(':')[0] === own ? '-1' : ''
  }
  const findings = document.querySelector<HTMLDetailsElement>('.findings details')
  if (!findings) return
  // The list may have been folded before this script ran.
  const remember = () => sessionStorage.setItem('folded', findings.open ? '' : 'yes')
  if (sessionStorage.getItem('folded')) findings.open = false
  remember()
  findings.ontoggle = remember
}

const behaviours = [
  showFindings,
  schemeSwitch,
  markOldFacts,
  nextCalls,
  copyButtons,
  scrollingBoxes,
  currentHeading,
]

showFindings()
// React has shown a change of content (components/layout/development.tsx).
addEventListener('content', () => {
  for (const behave of behaviours) behave()
})

// In a build, the search page loads its script itself; here it must wait for React as well.
if (document.querySelector('[data-search="page"]')) import('./search.ts')
