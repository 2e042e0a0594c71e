/** Percent-encoded as curl does it: all but letters, digits and - . _ ~ of the UTF-8 bytes; a space is a +. */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}

/** The text of percent-encoded UTF-8; as it stands where it is not. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
