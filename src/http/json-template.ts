/**
 * A variable within JSON, or in its place. Its name holds no quotation mark: `{"a":["{{"]}}` is JSON as it stands, and
 * what looks like a variable in it begins in a string and ends outside.
 */
const VARIABLE = /\{\{\s*[^{}\s"][^{}"]{0,80}?\s*\}\}/g

/** A JSON text with a number, of the same length, in place of each variable: what is wrong beside them shows. */
export function withNumbersForVariables(text: string): string {
  return text.includes('{{') ? text.replace(VARIABLE, (whole) => '0'.padEnd(whole.length)) : text
}

/** Changes a JSON text as if it held no variables; they are back in their places after. */
export function aroundVariables(
  text: string,
  change: (json: string) => string | undefined,
): string | undefined {
  if (!text.includes('{{')) return change(text)
  const variables: string[] = []
  // Digits may stand in a string and as a number alike; these stand nowhere else in the text.
  let mark = 7310
  while (text.includes(String(mark))) mark += 1
  const plain = text.replace(VARIABLE, (whole) => {
    variables.push(whole)
    return `${mark}${String(variables.length - 1).padStart(5, '0')}`
  })
  return change(plain)?.replace(
    new RegExp(`${mark}(\\d{5})`, 'g'),
    (whole: string, index: string) => variables[Number(index)] ?? whole,
  )
}
