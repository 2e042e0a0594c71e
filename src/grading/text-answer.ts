/**
 * A typed answer as it is compared: in Unicode's composed form, without outer spaces, any run of
 * white space as one space, and in lower case unless case counts.
 */
export function foldText(text: string, caseSensitive: boolean): string {
  const spaced = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  return caseSensitive ? spaced : spaced.toLowerCase().normalize('NFC')
}
