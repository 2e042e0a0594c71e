/** A file’s name for something with a title: letters, digits and hyphens, which every system takes. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return `${plain || 'roundtrip'}.${ending}`
}
