/** A small line of values over time. Decoration: the numbers stand beside it in words. */
export function Sparkline({ points }: { points: string }) {
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <polyline fill="none" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" points={points} />
    </svg>
  )
}

/** The same as bars. */
export function Bars({ bars }: { bars: readonly { x: number; width: number; height: number }[] }) {
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ x, width, height }) => (
        <rect key={x} fill="currentColor" x={x} width={width} y={20 - height} height={height} />
      ))}
    </svg>
  )
}
