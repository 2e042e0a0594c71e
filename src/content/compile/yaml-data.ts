import * as v from 'valibot'
import { LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Place, Problems } from './problem.ts'

type Key = string | number

/** Data read from YAML, with the way back to the place it was written at. */
export interface YamlData<T> {
  readonly value: T
  /** Where the value at that path stands; the nearest one around it where there is none. */
  readonly placeOf: (path: readonly Key[]) => Place
}

/**
 * Reads YAML (1.2) as data of a schema. Adds every mistake to `problems` and gives undefined if there was one.
 * @param origin where the text begins in its file
 */
export function readYaml<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  origin: Place,
  problems: Problems,
): YamlData<v.InferOutput<Schema>> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: origin.file, line: origin.line + line - 1, column: origin.column + col - 1 }
  }
  const placeOf = (path: readonly Key[]) => place(offsetOf(document, path))

  for (const error of document.errors)
    problems.add(place(error.pos[0]), `This is not valid YAML: ${error.message}`)
  if (document.errors.length > 0) return undefined
  for (const offset of cutTexts(document, text)) {
    problems.add(
      place(offset),
      'YAML takes what follows # for a comment. Put the text in quotes; put two spaces before a comment.',
    )
  }

  const result = v.safeParse(schema, document.toJS())
  if (result.success) return { value: result.output, placeOf }
  for (const issue of result.issues) {
    const path = keysOf(issue)
    problems.add(placeOf(path), describe(path, issue.message))
  }
  return undefined
}

function keysOf(issue: v.BaseIssue<unknown>): Key[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))
}

function describe(path: readonly Key[], message: string): string {
  const where = path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : text === '' ? key : `.${key}`),
    '',
  )
  return where === '' ? message : `${where}: ${message}`
}

/** Where an unquoted text is followed by one space and #: more likely a text cut short than a comment. */
function cutTexts(document: Document, text: string): number[] {
  const found: number[] = []
  visit(document, {
    Scalar(_key, { type, value, range }) {
      if (type === 'PLAIN' && typeof value === 'string' && range && text.startsWith(' #', range[1]))
        found.push(range[1] + 1)
    },
  })
  return found
}

function offsetOf(document: Document, path: readonly Key[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (hasRange(node)) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
