type BarsProps = {
  bars: readonly { x: number; width: number; height: number }[]
  /** The bar to emphasise. */
  marked?: number
}

/** Values over time as small bars. Decorative: the text beside them has the numbers. */
export function Bars({ bars, marked }: BarsProps) {
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      {bars.map(
        ({ x, width, height }, at) =>
          height > 0 && (
            <rect
              key={x}
              fill="currentColor"
              fillOpacity={marked === undefined || at === marked ? undefined : 0.45}
              x={x}
              width={width}
              y={20 - height}
              height={height}
            />
          ),
      )}
    </svg>
  )
}
