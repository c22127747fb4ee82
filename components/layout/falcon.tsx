export function Falcon() {
  return (
    <svg className="falcon" viewBox="0 8 86 92" aria-hidden>
      <path d="M28 42h44c2 22 10 40 22 58H4c16-18 22-36 24-58Z" fill="var(--color-tile)" />
      <path
        d="M100 100V64C100 30 82 10 56 8H40C27 8 19 12 15 20 5 22-1 31 1 46c0 4 1 7 3 9 2-7 6-10 13-10 4 4 8 6 14 7 0 13 3 24 11 34 8-8 11-17 10-29 9 4 14 10 14 20 0 11-8 18-20 23Z"
        fill="var(--color-falcon)"
      />
      <path d="M47 25l-21 4a10.500 10.500 0 0 0 21-4Z" fill="var(--color-action)" />
      <path
        d="M40 26.300l-8.500 1.700a4.300 4.300 0 0 0 8.500-1.700Z"
        fill="var(--color-on-action)"
      />
    </svg>
  )
}
