/** The site's own glyph, a falcon in its stoop; the same shape as public/favicon.svg. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="currentColor"
        d="M2 3c9.500 .5 17 4.200 20.300 10.600L30 11.500c-1.300 4.300-3.900 7.200-7.600 8.300L17 29l-1.600-8.300C9.500 18 4.400 11.500 2 3Zm20.500 12.700a1.200 1.200 0 1 0 0 2.400 1.200 1.200 0 0 0 0-2.400ZM5.500 20.500l8 2.500-2.300 4.500Z"
      />
    </svg>
  )
}
