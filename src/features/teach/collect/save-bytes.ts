/** Saves bytes as a file in the browser’s downloads. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin to read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
