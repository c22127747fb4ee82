import { mark } from '#lib/site/mark.ts'

/** The site's mark beside its name. */
export function Logo() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={mark} />
    </svg>
  )
}
