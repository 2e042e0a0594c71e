import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import { makeSealingKeys, publicKeyBytes } from '#grading/sealed/envelope.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import { makeHandOut, type HandOutPlan } from './hand-out.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Student } from './student.ts'

/** When the sample was handed out: 1 November 2026, 9 o'clock UTC. */
export const MADE_AT = Date.UTC(2026, 10, 1, 9)
const settings: HandOutPlan['settings'] = {
  attempts: 1,
  counts: 'best',
  pages: 'one',
  shuffleQuestions: false,
  shuffleOptions: true,
  feedback: 'released',
  confidence: false,
  hints: true,
}

/** For tests: an id of 32 hexadecimal digits that ends with the number. */
export function sampleId(number: number): string {
  return number.toString(16).padStart(32, '0')
}

/** For tests: a sealed hand-out of two questions, with its keys. */
export async function sampleHandOut(
  plan: Partial<Omit<HandOutPlan, 'settings'>> & { settings?: Partial<HandOutPlan['settings']> } = {},
) {
  const keys = await makeSealingKeys()
  const quiz = parseQuiz({
    version: 2,
    id: 'sample',
    title: 'Methods',
    questions: [
      {
        id: 'safe',
        label: 'Safe methods',
        text: 'Which method is safe?',
        kind: 'single',
        options: [{ text: 'GET', correct: true }, { text: 'POST' }],
      },
      { id: 'put', label: 'PUT twice', text: 'Is PUT idempotent?', kind: 'true-false', answer: true },
    ],
  })
  const made = makeHandOut(
    quiz,
    {
      id: sampleId(0xabc),
      mode: 'sealed',
      title: 'Methods',
      instructions: '',
      madeAt: MADE_AT,
      publicKey: base64urlOfBytes(await publicKeyBytes(keys.publicKey)),
      extraTime: [],
      ...plan,
      settings: { ...settings, ...plan.settings },
    },
    (count) => [...Array.from({ length: count }).keys()],
  )
  return { ...made, keys }
}

/** For tests: a response to the sample, begun an hour after it was handed out and sent ten minutes later. */
export function sampleResponse(number: number, changes: Partial<ClassResponse> = {}): ClassResponse {
  return {
    version: 1,
    handOut: sampleId(0xabc),
    attempt: sampleId(number + 1),
    number: 1,
    token: sampleStudent(number).token,
    name: sampleStudent(number).name,
    startedAt: MADE_AT + 3_600_000,
    submittedAt: MADE_AT + 4_200_000,
    seed: `seed ${number}`,
    answers: { safe: [number % 2], put: number % 3 === 0 },
    confidence: {},
    hints: {},
    replyKey: 'A'.repeat(43),
    ...changes,
  }
}

/** For tests: someone on the roster. */
export function sampleStudent(number: number): Student {
  const digits = number.toString().padStart(4, '0')
  return {
    id: `s${number}`,
    name: `Student ${number}`,
    number: digits,
    token: `7K4Q-${digits}`,
    extraTime: 0,
  }
}
