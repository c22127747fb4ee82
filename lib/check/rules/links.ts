import { defineRules } from './rule.ts'
import { text } from './sample.ts'

const falco = '---\nname: falco\ndescription: Detects threats.\n---\n'

/** Rules on addresses as such, in links, pictures, drawings and front matter. */
export const addressRules = defineRules({
  'address/empty': {
    severity: 'error',
    meaning: 'A link or picture has no destination.',
    example: text('[The docs]()'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
  'address/invalid': {
    severity: 'error',
    meaning: 'An address cannot be read as one.',
    example: text('[The docs](https://falco.org:port/)'),
    instead: text('[The docs](https://falco.org/)'),
  },
  'address/scheme-not-allowed': {
    severity: 'error',
    meaning: 'An address begins with a scheme other than https:, http: or, in links, mailto:.',
    example: text('[The docs](ftp://falco.org/docs/)'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
  'address/scheme-misspelled': {
    severity: 'error',
    meaning: 'A scheme is not in lower case, or has a space in it.',
    example: text('[The docs](HTTPS://falco.org/docs/)'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
  'address/scheme-missing': {
    severity: 'error',
    meaning: "An address of another host begins with '//'.",
    example: text('[The docs](//falco.org/docs/)'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
  'address/host-missing': {
    severity: 'error',
    meaning: "No host follows 'https://'.",
    example: text('[The docs](https:/falco.org/docs/)'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
  'address/backslash': {
    severity: 'error',
    meaning: 'A path has a backslash.',
    example: text('[The notes](.\\\\notes.txt)'),
    instead: text('[The notes](./notes.txt)', { 'posts/notes.txt': 'Words' }),
  },
  'address/name-before-host': {
    severity: 'error',
    meaning: "A name stands before '@', which a reader takes for the host.",
    example: text('[The docs](https://falco.org@example.com/)'),
    instead: text('[The docs](https://falco.org/)'),
  },
  'address/look-alike': {
    severity: 'warning',
    meaning: 'A host looks like one that posts send readers to, and is another.',
    example: text('[The code](https://githib.com/falcosecurity)'),
    instead: text('[The code](https://github.com/falcosecurity)'),
  },
  'address/number': {
    severity: 'warning',
    meaning: 'A host is a number that browsers read as an address of the internet.',
    example: text('[The node](http://0x7f.1/)'),
    instead: text('[The node](http://127.0.0.1/)'),
  },
  'address/not-encrypted': {
    severity: 'warning',
    meaning: 'An address is not encrypted, and its host serves https.',
    example: text('[The docs](http://falco.org/docs/)'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
})

/** Rules on where links lead. */
export const linkRules = defineRules({
  'link/text-missing': {
    severity: 'error',
    meaning: 'A link has no text, so nobody knows what it leads to.',
    example: text('[](https://falco.org/docs/)'),
    instead: text('[The docs](https://falco.org/docs/)'),
  },
  'link/file-not-found': {
    severity: 'error',
    meaning: 'A link leads to a file that is not there.',
    example: text('[The notes](./note.txt)', { 'posts/notes.txt': 'Words' }),
    instead: text('[The notes](./notes.txt)', { 'posts/notes.txt': 'Words' }),
  },
  'link/page-not-found': {
    severity: 'error',
    meaning: 'A link leads to a page that this site does not have.',
    example: text('[The posts](/blogs/)'),
    instead: text('[The posts](/blog/)'),
  },
  'link/repository-unknown': {
    severity: 'warning',
    meaning: 'A link leads to a repository of the organisation that is no project of this site.',
    example: text('[The code](https://github.com/falcosecurity/falko)', { 'projects/falco.md': falco }),
    instead: text('[The code](https://github.com/falcosecurity/falco)', { 'projects/falco.md': falco }),
  },
  'link/anchor-not-found': {
    severity: 'error',
    meaning: 'A link leads to a heading that the page does not have.',
    example: text('[Below](#next-step)\n\n## Next steps'),
    instead: text('[Below](#next-steps)\n\n## Next steps'),
  },
  'link/outside-content': {
    severity: 'error',
    meaning: 'A link leads out of the content folder.',
    example: text('[The licence](../../LICENSE)'),
    instead: text('[The licence](https://github.com/falcosecurity/falco/blob/master/COPYING)'),
  },
  'link/to-draft': {
    severity: 'error',
    meaning: 'A page links to a draft, which is not published.',
    example: text('[Another](./b-post.md)', { 'posts/b-post.md': { post: 'draft: true' } }),
    instead: text('[Another](./b-post.md)', { 'posts/b-post.md': { post: 'draft: false' } }),
  },
  'link/to-drafts-alone': {
    severity: 'error',
    meaning: 'A link leads to a page, such as that of a tag, which shows drafts alone.',
    example: text('[Releases](/blog/tags/release/)', { 'posts/b-post.md': { post: 'draft: true\ntags: [Release]' } }),
    instead: text('[Releases](/blog/tags/release/)', { 'posts/b-post.md': { post: 'tags: [Release]' } }),
  },
  'link/to-later-post': {
    severity: 'error',
    meaning: 'A page links to a post that comes out later than it does.',
    example: text('[Another](./b-post.md)', { 'posts/b-post.md': { post: 'date: 2199-01-01' } }),
    instead: text('[Another](./b-post.md)', { 'posts/b-post.md': { post: 'date: 2021-01-01' } }),
  },
  'link/to-readme': {
    severity: 'error',
    meaning: 'A link leads to a README, which is not published.',
    example: text('[Read me](../README.md)', { 'README.md': 'Words' }),
    instead: text('[Read me](https://github.com/falcosecurity/falco/blob/master/README.md)'),
  },
})

/** Rules on pages of other hosts, which `npm run check:links` asks for. */
export const externalLinkRules = defineRules({
  'external-link/dead': {
    severity: 'error',
    meaning: 'A page of another host is gone.',
    example: 'A link whose answer is 404 or 410.',
    instead: 'Write where it is now, or its archived copy.',
  },
  'external-link/unreachable': {
    severity: 'error',
    meaning: 'Another host does not answer, or has no address.',
    example: 'A link to a host whose name is not found.',
    instead: 'Write where it is now, or its archived copy.',
  },
  'external-link/moved': {
    severity: 'warning',
    meaning: 'A page of another host has moved for good.',
    example: 'A link whose answer is 301 or 308.',
    instead: 'Write the new address.',
  },
  'external-link/unclear': {
    severity: 'warning',
    meaning: 'Another host does not say to a program whether a page is there.',
    example: 'A link whose answer is 403 or 429.',
    instead: 'Open it in a browser.',
  },
  'external-link/private': {
    severity: 'warning',
    meaning: 'A link leads to a private network, where no reader gets to.',
    example: 'A link to http://10.0.0.1/.',
    instead: 'Write it as code, or leave the link out.',
  },
  'external-link/host-closed': {
    severity: 'warning',
    meaning: 'A link leads to a host that was closed for good.',
    example: 'A link to https://bintray.com/falcosecurity.',
    instead: 'Write where it is now, or its archived copy.',
  },
})
