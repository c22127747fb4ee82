import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { isElement, type Parent } from './elements.ts'

/** A picture that says the same as all the text around it, in its link, paragraph, item or cell, is read out once. */
export function fixPictures(parent: Parent, text = ''): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'img' && isSame(String(child.properties.alt), text)) child.properties.alt = ''
    fixPictures(child, isAround(child) ? textOf(child) : text)
  }
}

function isAround(node: Element): boolean {
  return isElement(node, 'li', 'p', 'td', 'th') || (node.tagName === 'a' && node.properties.href !== undefined)
}

function isSame(alt: string, text: string): boolean {
  return alt.trim().toLowerCase() === text.trim().toLowerCase()
}
