import type { Page } from '@playwright/test'

/** A page of the lab's origin that does not run the lab, so that its database is ours to fill. */
const QUIET_PAGE = '/roundtrip-quiet'

/** A question with its key, as a hand-out holds it. */
export interface StoredQuestion {
  readonly id: string
  readonly kind: string
  readonly [part: string]: unknown
}

/** A response as the lab stores it. */
export interface StoredResponse {
  readonly id: string
  readonly [part: string]: unknown
  readonly response: {
    readonly number: number
    readonly attempt: string
    readonly [part: string]: unknown
  }
}

/** What lies in an instructor's browser after a quiz. */
export interface Stored {
  readonly given: object
  readonly ofClass: object
  readonly responses: readonly StoredResponse[]
}

/** Opens the lab once, so that its database is there, and puts a hand-out with its responses into it. */
export async function storeGrades(page: Page, stored: Stored): Promise<void> {
  await page.route(`**${QUIET_PAGE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }))
  await page.goto(QUIET_PAGE)
  await page.evaluate(async ({ given, ofClass, responses }) => {
    const opening = indexedDB.open('roundtrip')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const db = opening.result
    const transaction = db.transaction(['givenHandOuts', 'classes', 'responses'], 'readwrite')
    transaction.objectStore('givenHandOuts').put(given)
    transaction.objectStore('classes').put(ofClass)
    for (const response of responses) transaction.objectStore('responses').put(response)
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    db.close()
  }, stored)
}

const HAND_OUT = 'a'.repeat(32)
export const gradesPath = `/teach/hand-out?id=${HAND_OUT}&view=grades`
export const statisticsPath = `/teach/hand-out?id=${HAND_OUT}&view=statistics`
const ASKED_AT = Date.UTC(2026, 9, 5, 8)

/** A response of a student as it is stored; `over` and `record` say what is different about it. */
export function responseOf(
  student: number,
  answers: Readonly<Record<string, unknown>>,
  over: { readonly number?: number; readonly [part: string]: unknown } = {},
  record: Readonly<Record<string, unknown>> = {},
): StoredResponse {
  const attempt = `${student.toString(16).padStart(16, '0')}${(over.number ?? 1).toString(16).padStart(16, '0')}`
  return {
    id: `${HAND_OUT}/${attempt}`,
    of: HAND_OUT,
    updatedAt: ASKED_AT,
    sealed: '-',
    receipt: 'AAAA-BBBB-CCCC-DDDD',
    source: 'answers.txt',
    receivedAt: ASKED_AT + 3_600_000,
    overrides: [],
    comment: '',
    response: {
      version: 1,
      handOut: HAND_OUT,
      attempt,
      number: 1,
      token: tokenOf(student),
      name: nameOf(student),
      startedAt: ASKED_AT + student * 1_000,
      submittedAt: ASKED_AT + student * 1_000 + 600_000,
      seed: '-',
      answers: { ...answers },
      confidence: {},
      hints: {},
      replyKey: 'A'.repeat(43),
      ...over,
    },
    ...record,
  }
}

/** A hand-out of these questions to a class of so many, with what it sent. */
export function storedGrades(
  questions: readonly StoredQuestion[],
  students: number,
  responses: readonly StoredResponse[],
  settings: object = {},
): Stored {
  return {
    given: {
      id: HAND_OUT,
      updatedAt: ASKED_AT,
      quizId: 'quiz',
      quizVersion: 1,
      classId: 'class',
      questions,
      regrades: [],
      handOut: {
        format: 'roundtrip-hand-out',
        version: 1,
        id: HAND_OUT,
        title: 'Methods and status codes',
        instructions: '',
        madeAt: ASKED_AT,
        mode: 'practice',
        questions: [...questions],
        extraTime: [],
        settings: {
          attempts: 0,
          counts: 'best',
          pages: 'one',
          shuffleQuestions: false,
          shuffleOptions: true,
          feedback: 'at-end',
          confidence: true,
          hints: true,
          ...settings,
        },
      },
    },
    ofClass: {
      id: 'class',
      updatedAt: ASKED_AT,
      name: 'Web engineering',
      students: Array.from({ length: students }, (_, student) => ({
        id: `s${student}`,
        name: nameOf(student),
        number: `${40_000 + student}`,
        token: tokenOf(student),
        extraTime: 0,
      })),
    },
    responses,
  }
}

const first = ['Ada', 'Bo', 'Chinua', 'Dilek', 'Elif', 'Farid', 'Grete', 'Hana', 'Ivo', 'Jun']
const last = ['Abel', 'Brandt', 'Chen', 'Diallo', 'Evans', 'Fuchs', 'García', 'Hoxha', 'Ito', 'Jansen']

/** Everybody has a name of their own. */
export function nameOf(student: number): string {
  const more = student >= 100 ? ` ${Math.floor(student / 100)}` : ''
  return `${first[student % 10]} ${last[Math.floor(student / 10) % 10]}${more}`
}

function tokenOf(student: number): string {
  return (
    student
      .toString(32)
      .toUpperCase()
      .replace(/[ILOU]/g, 'Z')
      .padStart(4, '0') + student.toString().padStart(4, '0')
  )
}
