/**
 * What a drawing may hold. Names that are not here are refused, so a new way to run or to load something needs no rule.
 * Sources: SVG 2, Appendix G and H; SVG 1.1, Appendix M and N; Inkscape's text that flows.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const elements = words(`
  svg g defs symbol use switch view title desc metadata a style
  path rect circle ellipse line polyline polygon image text tspan textPath tref
  marker linearGradient radialGradient meshgradient meshrow meshpatch stop pattern hatch hatchpath solidcolor
  clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateColor animateMotion animateTransform set mpath
  flowRoot flowRegion flowPara flowSpan flowDiv
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern`)

/** Attributes without a namespace, and what an animation may change; `href` and `style` have rules of their own. */
export const attributes = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-profile color-rendering cursor cx cy d direction display dominant-baseline enable-background fill fill-opacity
  fill-rule filter flood-color flood-opacity font-family font-feature-settings font-kerning font-size font-size-adjust
  font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical height
  image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start
  mask mask-type mix-blend-mode opacity overflow paint-order pointer-events r rx ry shape-rendering solid-color
  solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow text-rendering
  transform transform-box transform-origin unicode-bidi vector-effect visibility white-space width will-change
  word-spacing writing-mode x y

  amplitude azimuth baseFrequency bias clipPathUnits diffuseConstant divisor dx dy edgeMode elevation exponent
  filterRes filterUnits fr fx fy gradientTransform gradientUnits hatchContentUnits hatchUnits in in2 intercept k1 k2 k3
  k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
  maskContentUnits maskUnits method mode numOctaves offset operator order orient pathLength patternContentUnits
  patternTransform patternUnits pitch points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
  primitiveUnits radius refX refY result rotate scale seed side slope spacing specularConstant specularExponent
  spreadMethod startOffset stdDeviation stitchTiles surfaceScale tableValues targetX targetY textLength type values
  viewBox x1 x2 xChannelSelector y1 y2 yChannelSelector z zoomAndPan

  class content id lang name title role tabindex glyph-name unicode unicode-range horiz-adv-x horiz-origin-x
  horiz-origin-y vert-adv-y vert-origin-x vert-origin-y ascent descent cap-height x-height units-per-em panose-1 stemv
  stemh bbox alphabetic mathematical ideographic hanging underline-position underline-thickness strikethrough-position
  strikethrough-thickness overline-position overline-thickness accent-height widths g1 g2 u1 u2 k arabic-form
  requiredExtensions requiredFeatures systemLanguage externalResourcesRequired version baseProfile
  contentScriptType contentStyleType focusable download rel target media crossorigin decoding viewTarget

  accumulate additive attributeName attributeType begin by calcMode dur end from keyPoints keySplines keyTimes max min
  origin path repeatCount repeatDur restart to`)

/** Namespaces in which drawing programs keep notes of their own, by how they begin; browsers do nothing with them. */
const notes = [
  ...words(`
    www.inkscape.org/namespaces/ sodipodi.sourceforge.net/ inkscape.sourceforge.net/ www.openswatchbook.org/
    www.w3.org/1999/02/22-rdf-syntax-ns# www.w3.org/2000/01/rdf-schema# purl.org/dc/ creativecommons.org/ns#
    web.resource.org/cc/ xmlns.com/foaf/ purl.oclc.org/ ns.adobe.com/ www.bohemiancoding.com/sketch/ www.serif.com/
    www.figma.com/ krita.org/namespaces/ boxy-svg.com schemas.microsoft.com/visio/ xml.openoffice.org/svg/export
    www.vector.evaxdesign.sk vectornator.io vecta.io/nano www.gnome.org/`),
]

/** True for a namespace whose elements and attributes are notes of a drawing program. */
export function isNote(namespace: string): boolean {
  const [, place] = /^https?:\/\/(.*)/s.exec(namespace) ?? []
  return place !== undefined && notes.some((start) => place.startsWith(start))
}
