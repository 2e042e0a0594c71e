import type { TakenHandOut } from '#storage/record-schema.ts'

/** The name of the file that a response is saved as: what it is, whose, and which. */
export function fileNameOf({ handOut, name, token }: TakenHandOut, receipt: string): string {
  const parts = [handOut.title, name.trim() === '' ? token : name].map((part) =>
    part
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  )
  return `${[...parts, receipt].filter((part) => part !== '').join('_')}.txt`
}
