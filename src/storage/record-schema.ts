import type { Feedback } from '#grading/class/feedback.ts'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import type { Override, Regrade } from '#grading/class/grade-changes.ts'
import type { ClassResponse } from '#grading/class/response-schema.ts'
import type { Student } from '#grading/class/student.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'
import type { WrappedKey } from '#grading/sealed/wrapped-key.ts'

/** What every record of the instructor's area and of class quizzes has. */
interface Kept {
  readonly id: string
  /** Epoch ms of the last change. */
  readonly updatedAt: number
}

/** A quiz as its instructor edits it: it need not be whole yet. */
export interface StoredQuiz extends Kept {
  readonly title: string
  readonly questions: readonly QuestionDraft[]
  /** Number of the newest version that was made of it; 0 for none. */
  readonly versions: number
  /** Epoch ms since when it has been in the bin. */
  readonly binnedAt?: number
}

/** A version of a quiz, which never changes. */
export interface StoredQuizVersion extends Kept {
  /** Id of its quiz; its own is `<of>/<number>`. */
  readonly of: string
  /** 1 for the first. */
  readonly number: number
  readonly quiz: Quiz
  /** What is different, in the instructor's words; '' for nothing said. */
  readonly note: string
}

/** The people of a class. */
export interface StoredClass extends Kept {
  readonly name: string
  readonly students: readonly Student[]
  readonly binnedAt?: number
}

/** A hand-out that an instructor made, with all that stays with them. Its id is the hand-out's. */
export interface GivenHandOut extends Kept {
  readonly quizId: string
  readonly quizVersion: number
  /** Id of its class; null for none. */
  readonly classId: string | null
  readonly handOut: HandOut
  /** The questions with their key, as the hand-out arranged them. */
  readonly questions: readonly Question[]
  /** The key pair that opens the responses; absent where none are collected. */
  readonly keys?: WrappedKey
  /** Epoch ms at which the key was backed up; a sealed quiz is not handed out before. */
  readonly backupTakenAt?: number
  /** Oldest first. */
  readonly regrades: readonly Regrade[]
  /** Epoch ms at which feedback was released last. */
  readonly releasedAt?: number
  readonly binnedAt?: number
}

/**
 * A response that an instructor took in and opened. Its id is `<of>/<attempt>`; a second one that says it is the same
 * attempt lies beside it as `<of>/<attempt>/<receipt>`, left out.
 */
export interface StoredResponse extends Kept {
  /** Id of its hand-out. */
  readonly of: string
  /** As it came. */
  readonly sealed: string
  readonly receipt: string
  /** Name of the file, or '' where it was pasted. */
  readonly source: string
  /** Epoch ms. */
  readonly receivedAt: number
  readonly response: ClassResponse
  /** Oldest first; of one question the newest counts. */
  readonly overrides: readonly Override[]
  /** Id of the student it was given to by hand; absent where token or name tells. */
  readonly student?: string
  /** What the instructor says to the student; '' for nothing. */
  readonly comment: string
  /** Epoch ms since when it has been left out of the grades. */
  readonly leftOutAt?: number
}

/** A quiz that a student was handed. Its id is the hand-out's; the attempts at it have that as their quizId. */
export interface TakenHandOut extends Kept {
  readonly handOut: HandOut
  /** Their own; '' where there is none. */
  readonly token: string
  readonly name: string
  /** Seals what comes back: 32 bytes in base64url. */
  readonly replyKey: string
  /** What was sealed of each attempt, by attempt. */
  readonly sent: Readonly<Record<string, SentResponse>>
  readonly feedback?: Feedback
  /** There where it came from an LMS, which then keeps the attempts too. */
  readonly lms?: LmsKnows
}

/** What an LMS has of a student's attempts, as far as this device knows. */
export interface LmsKnows {
  /** Ids of the submitted attempts that it stored whole. */
  readonly attempts: readonly string[]
  /** Epoch ms at which it was last told of a change; with another moment there, another device told it since. */
  readonly saved?: number
}

/** A response that was sealed once, for good. */
export interface SentResponse {
  readonly text: string
  readonly receipt: string
  /** Epoch ms at which it was downloaded or copied last; whether it was sent is not known here. */
  readonly takenAt?: number
}

/** The tables of records, with what each holds. */
export interface RecordTables {
  quizzes: StoredQuiz
  quizVersions: StoredQuizVersion
  classes: StoredClass
  givenHandOuts: GivenHandOut
  responses: StoredResponse
  takenHandOuts: TakenHandOut
}

export const recordTables = [
  'quizzes',
  'quizVersions',
  'classes',
  'givenHandOuts',
  'responses',
  'takenHandOuts',
] as const satisfies readonly (keyof RecordTables)[]

export type RecordTable = keyof RecordTables

/** The same as IndexedDB is told of it. */
export type RecordSchema = {
  readonly [T in RecordTable]: {
    readonly key: string
    readonly value: RecordTables[T]
    readonly indexes: { readonly of: string }
  }
}

export type RecordOf<T extends RecordTable> = RecordSchema[T]['value']
