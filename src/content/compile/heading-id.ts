/**
 * The id of a heading, from its text: `What’s in a URL?` gives `whats-in-a-url`.
 * Letters and digits of every script stay; empty only where the text has none of them.
 */
export function headingId(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
