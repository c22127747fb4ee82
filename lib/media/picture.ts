type Picture = {
  path: string
  width?: number
  height?: number
  variants: readonly { path: string; width: number }[]
}

/**
 * How wide pages show a picture: as the column of text (`--measure` in app/styles/tokens.css), which
 * has a margin of at least 1rem on phones.
 */
const sizes = '(min-width: 48rem) 38rem, calc(100vw - 2rem)'

export type PictureAttributes = {
  src: string
  srcSet?: string
  sizes?: string
  width?: number
  height?: number
}

/** With copies and size a browser takes the smallest sharp picture, and keeps its place free. */
export function pictureAttributes(
  picture: Picture,
  toUrl: (path: string) => string,
): PictureAttributes {
  const { path, variants, width, height } = picture
  const widest = variants.at(-1)
  const copies =
    variants.length > 1
      ? {
          srcSet: variants.map((variant) => `${toUrl(variant.path)} ${variant.width}w`).join(', '),
          sizes,
        }
      : {}
  return { src: toUrl(widest?.path ?? path), ...copies, width, height }
}
