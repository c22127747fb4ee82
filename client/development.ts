/** All scripts of the site in development; they start after React has hydrated the page. */
import './calls.ts'
import './filter.ts'
import './first-paint.ts'
import './site.ts'
import './upgrade.ts'

/** Lists diagnostics of this page's file first. Keeps the list closed if the reader closed it. */
function showDiagnostics() {
  const own = document.querySelector('main')?.dataset.file
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.diagnostics li a')) {
    if (link.parentElement)
      link.parentElement.style.order = link.text.split(':')[0] === own ? '-1' : ''
  }
  const diagnostics = document.querySelector<HTMLDetailsElement>('.diagnostics details')
  if (!diagnostics) return
  // Readers may close the list of diagnostics before this script runs.
  const remember = () => sessionStorage.setItem('closed', diagnostics.open ? '' : 'yes')
  if (sessionStorage.getItem('closed')) diagnostics.open = false
  remember()
  diagnostics.ontoggle = remember
}

showDiagnostics()

if (document.querySelector('[data-search="page"]')) import('./search.ts')
