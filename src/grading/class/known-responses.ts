import { senderKey, studentOf } from './match-student.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Student } from './student.ts'

/** A response that was taken in before. */
export interface KnownResponse {
  readonly response: ClassResponse
  readonly receipt: string
  /** Id of the student it was given to by hand. */
  readonly student?: string
}

/** What has been taken in of a hand-out, to tell what comes again and how many attempts each has sent. */
export class KnownResponses {
  readonly #byAttempt = new Map<string, KnownResponse[]>()
  readonly #attempts = new Map<string, Set<string>>()

  constructor(
    readonly students: readonly Student[],
    known: readonly KnownResponse[],
  ) {
    for (const each of known) this.add(each)
  }

  /** The responses that say they are this attempt, the first to come first. */
  ofAttempt(attempt: string): readonly KnownResponse[] {
    return this.#byAttempt.get(attempt) ?? []
  }

  /** How many attempts the sender of a response has sent, that one included. */
  attemptsOf(response: ClassResponse): number {
    const sent = this.#attempts.get(senderKey(response, studentOf(response, this.students)))
    return (sent?.size ?? 0) + (sent?.has(response.attempt) ? 0 : 1)
  }

  add(known: KnownResponse): void {
    const { response } = known
    this.#byAttempt.set(response.attempt, [...this.ofAttempt(response.attempt), known])
    const key = senderKey(response, studentOf(response, this.students, known.student))
    this.#attempts.set(key, (this.#attempts.get(key) ?? new Set()).add(response.attempt))
  }
}

/** Whether two responses say the same; they may be sealed anew. */
export function sameResponse(a: ClassResponse, b: ClassResponse): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
