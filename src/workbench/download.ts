/** Saves a text as a file in the browser’s downloads. */
export function downloadText(name: string, text: string, type: string): void {
  downloadFile(name, new Blob([text], { type }))
}

/** Saves content as a file in the browser’s downloads. */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin to read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
