/** The site's own glyph, a falcon's head; the same shape as public/favicon.svg. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M5 29C3.5 17.5 6.5 4 18 3.500c5.5-.2 9.3 2.8 10 7 1.9 1.2 2.5 3.9 1.2 7.5-.7-2-2-3-4.2-2.9-.6 1.7-1.9 2.6-3.6 2.7 1.5 3.7 1 8.2-2.4 11.200Zm15.2-20.600a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.400ZM15.5 15.500c-2.6 3.6-3 7.7-1.5 11 2.8-2.7 3.7-6.6 1.5-11Z"
      />
    </svg>
  )
}
