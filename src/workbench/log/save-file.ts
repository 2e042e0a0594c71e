/** Saves text as a file of the browser's downloads, under a name with the time in it; gives that name. */
export function saveFile(what: string, ending: 'jsonl' | 'txt', text: string): string {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const name = `roundtrip-${what}-${time}.${ending}`
  const type = ending === 'jsonl' ? 'application/jsonl' : 'text/plain'
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin to read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}
