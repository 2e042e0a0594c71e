import { senderKey, studentOf } from '#grading/class/match-student.ts'
import type { Student } from '#grading/class/student.ts'
import type { StoredResponse } from '#storage/record-schema.ts'

/** A student, or whoever else sent something, with what they sent. */
export interface SentRow {
  readonly key: string
  readonly name: string
  /** Undefined where it is nobody on the roster. */
  readonly student: Student | undefined
  /** The first to come first. */
  readonly responses: readonly StoredResponse[]
}

/** Everyone on the roster in its order, with what they sent; after them those who are on no roster. */
export function sentRows(
  students: readonly Student[],
  responses: readonly StoredResponse[],
): readonly SentRow[] {
  const bySender = new Map<string, StoredResponse[]>()
  for (const each of responses.toSorted((a, b) => a.receivedAt - b.receivedAt || a.id.length - b.id.length)) {
    const key = senderKey(each.response, studentOf(each.response, students, each.student))
    bySender.set(key, [...(bySender.get(key) ?? []), each])
  }
  const rows: SentRow[] = students.map((student) => {
    const key = senderKey({ token: '', name: '', attempt: '' }, student)
    const sent = bySender.get(key) ?? []
    bySender.delete(key)
    return { key, name: student.name, student, responses: sent }
  })
  for (const [key, sent] of bySender) {
    const { name = '', token = '' } = sent[0]?.response ?? {}
    rows.push({ key, name: name || token || 'No name', student: undefined, responses: sent })
  }
  return rows
}

/** Who has sent nothing. */
export function missing(rows: readonly SentRow[]): readonly Student[] {
  return rows.flatMap(({ student, responses }) => (student && responses.length === 0 ? student : []))
}

/** Whether a row is meant by what was typed: a part of the name or number, or of a receipt. */
export function rowFits(row: SentRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  const receipt = wanted.replace(/[\s-]+/g, '')
  const said = [row.name, row.student?.number ?? '', row.student?.token ?? ''].join(' ').toLowerCase()
  return (
    said.includes(wanted) ||
    (receipt !== '' &&
      row.responses.some((each) => each.receipt.replaceAll('-', '').toLowerCase().includes(receipt)))
  )
}
