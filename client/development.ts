/** The site's behaviour in development, started after React has taken the page over. */
import './first-paint.ts'
import './site.ts'

/** Findings in the file of this page come first. */
const own = document.querySelector('main')?.dataset.file
for (const link of document.querySelectorAll<HTMLAnchorElement>('.findings li a')) {
  if (link.text.split(':')[0] === own && link.parentElement) link.parentElement.style.order = '-1'
}

/** Findings stay folded while their author edits, which loads the page again. */
const findings = document.querySelector<HTMLDetailsElement>('.findings details')
if (findings) {
  // The list may have been folded before this script ran.
  const remember = () => sessionStorage.setItem('folded', findings.open ? '' : 'yes')
  if (sessionStorage.getItem('folded')) findings.open = false
  remember()
  findings.addEventListener('toggle', remember)
}

// In a build, pages load these scripts themselves; here they must wait for React as well.
if (document.querySelector('[data-search="page"]')) import('./search.ts')
if (document.querySelector('.calls')) import('./calls.ts')
