import type { GivenHandOut } from '#storage/record-schema.ts'
import { downloadText } from '#workbench/download.ts'
import type { Row } from './use-gradebook.ts'

const CSV = 'text/csv;charset=utf-8'

/** Saves the grades as a CSV file. */
export async function downloadGrades(
  { handOut, questions }: GivenHandOut,
  rows: readonly Row[],
): Promise<void> {
  const { gradesCsv } = await import('#grading/class/grade-csv.ts')
  downloadText(`${fileName(handOut.title)}-grades.csv`, gradesCsv(questions, rows), CSV)
}

/** Saves every answer of every attempt as a CSV file. */
export async function downloadResponses(
  { handOut, questions }: GivenHandOut,
  rows: readonly Row[],
): Promise<void> {
  const { responsesCsv } = await import('#grading/class/grade-csv.ts')
  downloadText(`${fileName(handOut.title)}-responses.csv`, responsesCsv(questions, rows), CSV)
}

function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 60) || 'quiz'
}
