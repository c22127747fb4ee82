import type { Element, Root } from 'hast'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import type { PluggableList } from 'unified'
import { visit } from 'unist-util-visit'

/** Takes empty paragraphs out of quotations: rehype-github-alerts 4.2.0 fails on one (`> <p></p>`). */
function rehypeNoEmptyParagraphs() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName !== 'blockquote') return
      node.children = node.children.filter(
        (child) => !(child.type === 'element' && child.tagName === 'p' && child.children.length === 0),
      )
    })
  }
}

/** `> [!NOTE]` and the like, as GitHub shows them. */
export const rehypeAlerts: PluggableList = [rehypeNoEmptyParagraphs, rehypeGithubAlerts]
