/** Says something about a line of the source. */
export type Note = (line: number, what: string) => void

/** A text that may be long, as a note quotes it. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
