declare module 'subset-font' {
  /** The characters of a text, and what is asked for besides, of a font in any of the usual formats. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      /** A place on each axis, which the font has no more then. */
      variationAxes: Record<string, number>
      /** Names of OpenType features that stay. */
      keepFeatures: string[]
      noHinting: boolean
    },
  ): Promise<Buffer>
}
