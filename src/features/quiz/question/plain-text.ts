/** A line of text without its marks for code and bold, for where only plain text may stand. */
export function plainText(text: string): string {
  return text.replaceAll(
    /`([^`]+)`|\*\*([^*]+)\*\*/g,
    (_, code?: string, bold?: string) => code ?? bold ?? '',
  )
}
