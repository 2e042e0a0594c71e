/** A line with its number in the file, 1 for the first. */
export interface Line {
  /** Without its line end. */
  readonly text: string
  /** `\n`, `\r\n`, or nothing at the end of the file. */
  readonly end: string
  readonly number: number
}

/** What stands between two lines of `###`. */
export interface Section {
  /** The words after `###`. */
  readonly title: string
  readonly lines: readonly Line[]
}

/** Takes a file apart at its `###` lines; a section without any line of its own is left out. */
export function sectionsOf(text: string): Section[] {
  const sections: { title: string; lines: Line[] }[] = [{ title: '', lines: [] }]
  for (const line of linesOf(text)) {
    const separator = /^###+(.*)$/.exec(line.text)
    if (separator) sections.push({ title: separator[1]?.trim() ?? '', lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.filter(({ lines }) => lines.some((line) => line.text.trim() !== ''))
}

function linesOf(text: string): Line[] {
  const pieces = text.split(/(\r?\n)/)
  return pieces.flatMap((piece, index) =>
    index % 2 === 0 ? [{ text: piece, end: pieces[index + 1] ?? '', number: index / 2 + 1 }] : [],
  )
}
