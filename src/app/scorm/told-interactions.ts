import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { interactionOf, type Interaction } from '#grading/class/scorm/interaction.ts'
import { piecesOf } from '#grading/class/scorm/pieces.ts'
import { readTextBlocks } from '#grading/class/text-block.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'

/** The answers of an attempt as an LMS's report shows them; none of a sealed quiz, which only its instructor reads. */
export function answersOf(handOut: HandOut, attempt: StoredAttempt): readonly Interaction[] {
  if (handOut.mode === 'sealed') return []
  return handOut.questions.flatMap((question) => {
    const answer = attempt.answers[question.id]
    if (answer === undefined) return []
    const final = attempt.submittedAt !== undefined || attempt.checked.includes(question.id)
    return interactionOf(question, answer, final ? scoreAnswer(question, answer).right : undefined)
  })
}

/**
 * A sealed response in interactions.
 * @param text the response's block; '' where another device sent it
 */
export async function sealedPieces(
  handOut: string,
  attempt: string,
  text: string,
): Promise<readonly Interaction[]> {
  if (text === '') return []
  const [block] = await readTextBlocks('RESPONSE', text)
  if (!block || block instanceof Error) return []
  return piecesOf(handOut, attempt, block.bytes).map((piece, index) => ({
    id: `sealed-${attempt.slice(0, 12)}-${index + 1}`,
    type: 'fill-in',
    studentResponse: piece,
    result: 'neutral',
  }))
}
