/** Where a field is defined. */
export type FieldSource =
  { readonly rfc: string; readonly section: string } | { readonly title: string; readonly url: string }

/** What is known of a field. */
export interface FieldEntry {
  /** In its usual spelling. */
  readonly name: string
  readonly sentIn: 'request' | 'response' | 'either'
  /** What it says, in a sentence or two. */
  readonly meaning: string
  /** How its value is written. */
  readonly syntax: string
  /** Undefined for a custom that no standard describes. */
  readonly source: FieldSource | undefined
}

/** A field as it is noted down; its source is `9110#12.5.1`, a title with an address, or '' for a mere custom. */
export type FieldRecord = readonly [
  name: string,
  sentIn: FieldEntry['sentIn'],
  meaning: string,
  syntax: string,
  source: string | readonly [title: string, url: string],
]
