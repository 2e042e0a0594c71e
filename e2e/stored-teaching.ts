import type { Page } from '@playwright/test'

/** A page of the lab's origin that does not run the lab, so that its database is ours to fill. */
const QUIET_PAGE = '/roundtrip-quiet'

const image = {
  src: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  alt: 'One pixel',
}

/** A quiz with a question of each kind. Whatever must not be handed out with a sealed quiz has “secret” in it. */
export const everyKind = [
  {
    kind: 'single',
    label: 'Safe',
    text: 'Which method is safe?',
    image,
    options: [
      { text: 'GET', correct: true, feedback: 'secret: it changes nothing' },
      { text: 'POST', feedback: 'secret: it may create something' },
      { text: 'DELETE' },
    ],
  },
  {
    kind: 'multiple',
    label: 'Idempotent',
    text: 'Which methods are idempotent?',
    hints: ['What if it is sent twice?'],
    options: [
      { text: 'PUT', correct: true, feedback: 'secret put' },
      { text: 'DELETE', correct: true },
      { text: 'POST' },
    ],
  },
  {
    kind: 'true-false',
    label: 'Cached',
    text: 'May a response to GET be cached?',
    answer: true,
    feedback: { true: 'secret true', false: 'secret false' },
  },
  {
    kind: 'text',
    label: 'Field',
    text: 'Which field says where a new resource is?',
    accept: ['secret-Location'],
    others: [{ text: 'secret-Link', points: 0.5, feedback: 'secret other' }],
  },
  {
    kind: 'numeric',
    label: 'Seconds',
    text: 'How many seconds are 1,500 ms?',
    answer: 1.512345,
    tolerance: 0.012345,
    unit: 's',
    points: 2,
  },
  {
    kind: 'matching',
    label: 'Codes',
    text: 'What does each mean?',
    items: [
      { text: '404', match: 'not found', feedback: 'secret 404' },
      { text: '410', match: 'gone for good' },
    ],
    choices: ['not found', 'gone for good', 'a teapot'],
    feedback: { wrong: 'secret matching' },
  },
  {
    kind: 'ordering',
    label: 'Handshake',
    text: 'In which order are they sent?',
    items: ['SYN', 'SYN ACK', 'ACK'],
  },
  {
    kind: 'request',
    label: 'Create',
    text: 'Create a user.',
    start: 'GET https://api.example.com/users',
    requirements: [{ says: 'secret: it is a POST', feedback: 'secret no', wanted: { method: ['POST'] } }],
    solution: 'POST https://api.example.com/users\n\nsecret solution',
  },
  {
    kind: 'predict',
    label: 'Status',
    text: 'Which status comes back?',
    request: 'GET https://api.example.com/nowhere',
    measure: 'status',
    options: ['200', '404', '500'],
    answer: '404',
    feedback: 'secret prediction',
  },
].map((question, index) => ({ id: `question-${index + 1}`, ...question }))

/** The same, as short as a quiz can be. */
export const shortQuiz = everyKind.slice(2, 3)

/** Records by table, as the lab itself stores them. */
export interface Stored {
  readonly quizzes?: readonly object[]
  readonly quizVersions?: readonly object[]
  readonly classes?: readonly object[]
}

/** A quiz being edited, of which no version was made yet. */
export function draftOf(id: string, title: string, questions: readonly object[]): Stored {
  return { quizzes: [{ id, title, questions, versions: 0, updatedAt: Date.now() }] }
}

/** Stores records, as if they had been made here before. */
export async function storeTeaching(page: Page, stored: Stored): Promise<void> {
  // The database has to be there before it can be filled.
  await page.goto('/settings')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route(`**${QUIET_PAGE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }))
  await page.goto(QUIET_PAGE)
  await page.evaluate(
    async (tables) => {
      const opening = indexedDB.open('roundtrip')
      await new Promise((resolve) => (opening.onsuccess = resolve))
      const transaction = opening.result.transaction(Object.keys(tables), 'readwrite')
      for (const [table, records] of Object.entries(tables))
        for (const record of records) transaction.objectStore(table).put(record)
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onabort = () => reject(transaction.error)
      })
      opening.result.close()
    },
    stored as Record<string, object[]>,
  )
}
