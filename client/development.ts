/** All scripts of the site in development; they start after React has hydrated the page. */
import './calls.ts'
import './filter.ts'
import './first-paint.ts'
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

if (document.querySelector('[data-search="page"]')) import('./search.ts')
