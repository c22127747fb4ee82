/** A bar as long as its share (0 to 1) of the room that it has; the number stands beside it. */
export function Bar({ share }: { share: number }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />
    </svg>
  )
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/**
 * Values over time as small bars, with a fifth of each place left free. Decorative: the text beside them has the numbers.
 * @param marked place of the value to emphasise
 */
export function Bars({ values, marked }: { values: readonly number[]; marked?: number }) {
  const [place, most] = [100 / values.length, Math.max(...values, 1)]
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, at) => {
        const [x, height] = [tenth((at + 0.1) * place), tenth((value / most) * 20)]
        const opacity = marked === undefined || at === marked ? undefined : 0.45
        return (
          height > 0 && (
            <rect
              key={x}
              fill="currentColor"
              fillOpacity={opacity}
              x={x}
              width={tenth(place * 0.8)}
              y={20 - height}
              height={height}
            />
          )
        )
      })}
    </svg>
  )
}
