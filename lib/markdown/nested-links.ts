import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'

/**
 * Makes an address that stands within `<a href>` the text of that link. GitHub's Markdown makes each address a link, and
 * HTML has no link in a link, so a reader got an empty one with another beside it.
 */
export function remarkNestedLinks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    const enter = (parent: Nodes, wasInLink: boolean): boolean => {
      if (!('children' in parent)) return wasInLink
      let isInLink = wasInLink
      for (const [index, node] of parent.children.entries()) {
        if (node.type === 'html') isInLink = isLinkOpenAfter(node.value, isInLink)
        else if (node.type !== 'link') isInLink = enter(node, isInLink)
        else if (isInLink && source[node.position?.start.offset ?? 0] !== '[') {
          const [text] = node.children
          if (text) parent.children.splice(index, 1, text)
        }
      }
      // A link that is left open ends with its block.
      return parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell' ? false : isInLink
    }
    enter(tree, false)
  }
}

function isLinkOpenAfter(html: string, before: boolean): boolean {
  if (/^<\/a\s*>/i.test(html)) return false
  return /^<a\s/i.test(html) ? /\shref\s*=/i.test(html) : before
}
