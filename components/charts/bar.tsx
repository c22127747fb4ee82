/** A bar as long as its share (0 to 1) of the room that it has; the number stands beside it. */
export function Bar({ share }: { share: number }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />
    </svg>
  )
}
