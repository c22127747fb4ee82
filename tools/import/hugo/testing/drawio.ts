/**
 * A drawing as draw.io exports it: text as HTML and as plain text, and colours for two schemes.
 */
export const drawio = (
  scheme: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="161px" height="61px" viewBox="-0.5 -0.5 161 61" content="&lt;mxfile/&gt;" style="background: light-dark(#ffffff, var(--ge-dark-color, #121212)); color-scheme: ${scheme};">
<rect width="160" height="60" fill="#dae8fc" style="fill: light-dark(rgb(218, 232, 252), rgb(29, 41, 59));"/>
<g transform="translate(-0.5 -0.5)"><switch>
<foreignObject style="overflow: visible; text-align: left;" pointer-events="none" width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"><div xmlns="http://www.w3.org/1999/xhtml" style="display: flex; align-items: unsafe center; justify-content: unsafe center; width: 158px; height: 1px; padding-top: 30px; margin-left: 1px;"><div style="font-size: 12px; font-family: Helvetica; color: light-dark(#000000, #ffffff); line-height: 1.2;">Falco</div></div></foreignObject>
<text x="80" y="34" fill="light-dark(#000000, #ffffff)" font-family="Helvetica" font-size="12px" text-anchor="middle">Falco</text>
</switch></g>
<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems"><text y="50%">Text is not SVG - cannot display</text></a></switch>
</svg>
`
