import type { Field } from '#http/field.ts'
import { jsonFault } from '#http/json-fault.ts'
import { contentText } from '#workbench/inspector/content-text.ts'
import { findText, type Found } from './find-text.ts'
import { indexJson, type JsonIndex } from './json-index.ts'
import { laidOut } from './json-layout.ts'
import { rowStarts } from './text-rows.ts'

/** Text to be read, as it came. */
export interface GivenText {
  readonly fields: readonly Field[]
  readonly bytes: Uint8Array
  readonly json: boolean
  /** Whether it is all there; JSON that is not has no fault for being cut off. */
  readonly whole: boolean
}

/** The two ways to read it: as it came, and JSON laid out. */
export type Part = 'raw' | 'pretty'

/** What is known of a text once it has been read; each part as well-formed UTF-8. */
export interface OpenedText {
  readonly raw: Uint8Array
  /** Absent where the text is no JSON, or too large laid out. */
  readonly pretty?: Uint8Array
  /** Where it stops being the JSON it should be. */
  readonly fault?: PlacedFault
}

/** A fault as one finds it in an editor: line and column from 1, and the text around it. */
export interface PlacedFault {
  readonly what: string
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
}

/** How much is shown on either side of a fault, in characters. */
const AROUND = 40

/** Decodes a text, and where it should be JSON tests it and lays it out. */
export function openText({ fields, bytes, json, whole }: GivenText): OpenedText {
  const text = contentText(fields, { bytes, size: bytes.byteLength })
  const raw = new TextEncoder().encode(text)
  if (!json) return { raw }
  const fault = whole ? faultOf(text) : undefined
  if (fault) return { raw, fault }
  try {
    return { raw, pretty: laidOut(raw) }
  } catch (error) {
    if (error instanceof RangeError) return { raw }
    throw error
  }
}

function faultOf(text: string): PlacedFault | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    const { offset, what } = jsonFault(text) ?? { offset: 0, what: 'the browser can’t read it' }
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1
    const lineEnd = text.indexOf('\n', offset)
    return {
      what,
      line: text.slice(0, offset).split('\n').length,
      column: offset - lineStart + 1,
      before: text.slice(Math.max(lineStart, offset - AROUND), offset),
      after: text.slice(offset, Math.min(lineEnd < 0 ? text.length : lineEnd, offset + AROUND)),
    }
  }
}

/** Reads one text; each question can be asked again. */
export interface TextReader {
  open(given: GivenText): OpenedText
  /** Where the rows of a part begin. */
  rows(part: Part, columns: number): Uint32Array
  find(part: Part, query: string): Found
  /** The values of the JSON, laid out where it could be; undefined where there are too many for a tree. */
  index(): JsonIndex | undefined
}

/** Reads a text here and now: at once where it is small, else to be done in a worker. */
export function textReader(): TextReader {
  let opened: OpenedText = { raw: new Uint8Array() }
  const bytesOf = (part: Part) => (part === 'pretty' && opened.pretty) || opened.raw
  return {
    open: (given) => (opened = openText(given)),
    rows: (part, columns) => rowStarts(bytesOf(part), columns),
    find: (part, query) => findText(bytesOf(part), query),
    index: () => indexJson(bytesOf('pretty')),
  }
}
