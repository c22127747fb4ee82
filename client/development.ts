/**
 * The site's behaviour in development: where the framework replaces parts of a page that somebody edits, they get theirs
 * anew. Started when the framework has taken the page over, so that it finds the page as it was sent.
 */
import './first-paint.ts'
import './site.ts'
import { addCopyButtons } from './copy-buttons.ts'
import { markCurrentHeading } from './current-heading.ts'
import { showSchemeSwitch } from './scheme-switch.ts'

new MutationObserver(() => {
  showSchemeSwitch()
  addCopyButtons()
  markCurrentHeading()
}).observe(document, { childList: true, subtree: true })
