import { VARIABLE } from './variable-syntax.ts'

/** Where the query and the fragment of a URL begin, as offsets; its length where there is none. */
export function urlPlaces(url: string): { readonly query: number; readonly fragment: number } {
  // A variable's name may hold the very characters that end a part.
  const plain = url.replace(VARIABLE, (whole) => '_'.repeat(whole.length))
  const hash = plain.indexOf('#')
  const fragment = hash < 0 ? url.length : hash
  const mark = plain.slice(0, fragment).indexOf('?')
  return { query: mark < 0 ? fragment : mark, fragment }
}

/** Whether what stands at an offset of the query is a parameter by itself, with neither a name nor a value beside it. */
export function isWholeParameter(url: string, at: number, whole: string): boolean {
  return /[?&]/.test(url.charAt(at - 1)) && /^(?:[&#]|$)/.test(url.slice(at + whole.length))
}
