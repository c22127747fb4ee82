import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'

/** What is wrong with a text; empty where nothing is. */
export type Validate = (text: string) => string[]

const read = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, name), 'utf8')

/** Holds XML against a grammar of this folder (RELAX NG), by libxml2. */
export function xmlValidator(grammar: string): Validate {
  const schema = XmlDocument.fromString(read(grammar))
  const validator = RelaxNGValidator.fromDoc(schema)
  return (text) => {
    try {
      const document = XmlDocument.fromString(text)
      try {
        validator.validate(document)
      } finally {
        document.dispose()
      }
      return []
    } catch (error) {
      if (error instanceof XmlValidateError)
        return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
      return [String(error)]
    }
  }
}

/** Holds JSON against a JSON Schema, by Ajv. */
export function jsonValidator(schema: object): Validate {
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (text) => {
    try {
      validate(JSON.parse(text))
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
    } catch (error) {
      return [String(error)]
    }
  }
}

/** A validator for each kind of feed, by the name of its file. */
export const feedValidators: ReadonlyMap<string, Validate> = new Map([
  ['feed.xml', xmlValidator('rss.rng')],
  ['atom.xml', xmlValidator('atom.rng')],
  ['feed.json', jsonValidator(JSON.parse(read('json-feed.json')))],
  ['opml.xml', xmlValidator('opml.rng')],
])
