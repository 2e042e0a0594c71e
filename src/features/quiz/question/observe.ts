import type { AskedOf } from '#grading/quiz/asked-question.ts'
import { measureOf } from '#grading/prediction.ts'
import type { Exchange } from '#http/exchange.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import type { Storage } from '#storage/storage.ts'
import { sendOnce, storable } from '#workbench/send-once.ts'

/** How long the exchange of a prediction may take before the key has to do, in ms of the reader's time. */
const PATIENCE = 30_000

/**
 * Sends the request of a predict question and keeps what came of it in the history, under `place`.
 * @returns the exchange, and what it showed
 * @throws Error where nothing could be sent or it never ended; the message says why
 */
export async function observe(
  question: AskedOf<'predict'>,
  { network, storage, place }: { network: LabNetwork; storage: Storage; place: string },
): Promise<{ exchange: Exchange; seen: string }> {
  const exchange = await sendOnce(network, draftOfRequestText(question.request), {
    signal: AbortSignal.timeout(PATIENCE),
    onAttempt: () => undefined,
  })
  if (exchange.outcome.kind === 'aborted')
    throw new Error(`It had not ended after ${PATIENCE / 1_000} seconds.`)
  // The app says where nothing can be kept; the exchange is shown all the same.
  storage.addExchange({ id: exchange.id, place, exchange: storable(exchange) }).catch(() => undefined)
  return { exchange, seen: measureOf(question.measure, exchange) }
}
