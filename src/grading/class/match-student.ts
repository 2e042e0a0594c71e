import { plainToken } from './hand-out.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Student } from './student.ts'

type Sender = Pick<ClassResponse, 'token' | 'name' | 'attempt'>

/**
 * Whose response it is: of the student it was given to by hand, else of the one with its token, else, where it has no
 * token, of the only one with its name.
 */
export function studentOf(
  sender: Sender,
  students: readonly Student[],
  byHand?: string | undefined,
): Student | undefined {
  if (byHand !== undefined) return students.find(({ id }) => id === byHand)
  const { byToken, byName } = rosterOf(students)
  const token = plainToken(sender.token)
  if (token !== '') return byToken.get(token)
  const [only, ...others] = byName.get(plainName(sender.name)) ?? []
  return others.length === 0 ? only : undefined
}

interface Roster {
  readonly byToken: ReadonlyMap<string, Student>
  readonly byName: ReadonlyMap<string, readonly Student[]>
}

/** Hundreds of responses are matched to hundreds of students each time they are shown. */
const rosters = new WeakMap<readonly Student[], Roster>()

function rosterOf(students: readonly Student[]): Roster {
  const known = rosters.get(students)
  if (known) return known
  const byToken = new Map<string, Student>()
  const byName = new Map<string, Student[]>()
  for (const student of students) {
    const [token, name] = [plainToken(student.token), plainName(student.name)]
    if (token !== '' && !byToken.has(token)) byToken.set(token, student)
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), student])
  }
  const roster = { byToken, byName }
  rosters.set(students, roster)
  return roster
}

/** Tells senders apart, those too who are on no roster. */
export function senderKey(sender: Sender, student: Student | undefined): string {
  if (student) return `student ${student.id}`
  const token = plainToken(sender.token)
  if (token !== '') return `token ${token}`
  const name = plainName(sender.name)
  return name === '' ? `attempt ${sender.attempt}` : `name ${name}`
}

/** A name as it is compared: letters may be composed or not, spaces more than one, and case does not count. */
export function plainName(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
