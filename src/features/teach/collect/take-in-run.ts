import type { Opened, TakeInContext } from '#grading/class/take-in.ts'
import { takeIn } from '#grading/class/take-in.ts'
import type { StoredResponse } from '#storage/record-schema.ts'
import { Refusal } from './refusal.ts'
import { lineOf, type ReportLine } from './report.ts'
import type { Source } from './sources.ts'

/** How many files are stored together. */
const BATCH = 25
/** The page is asked for nothing else for that long at most, in ms. */
const TURN = 40

/** What a run tells while it goes on. */
export interface RunHears {
  readonly context: TakeInContext
  /** Stores all of these, or rejects and stores none. */
  readonly store: (responses: readonly StoredResponse[]) => Promise<void>
  /** Is told of every batch that is stored: its lines, and the files that were in it. */
  readonly onLines: (lines: readonly ReportLine[], files: readonly Source[]) => void
  readonly signal: AbortSignal
}

/** How a run ended: `rest` are the files to go on with, which is none where it came to the end. */
export interface RunEnd {
  readonly rest: readonly Source[]
  /** Why it ended before. */
  readonly problem?: string
}

/**
 * Takes in files one after the other and stores them in batches, leaving the page time for everything else. Where a
 * batch can't be stored, or it is told to stop, what is stored stays, and what is not is the rest.
 */
export async function runTakeIn(sources: readonly Source[], hears: RunHears): Promise<RunEnd> {
  const { context, store, onLines, signal } = hears
  let turn = performance.now()
  for (let from = 0; from < sources.length; from += BATCH) {
    if (signal.aborted) return { rest: sources.slice(from) }
    const batch = sources.slice(from, from + BATCH)
    const lines: ReportLine[] = []
    const responses: StoredResponse[] = []
    for (const source of batch) {
      const read = await readSource(source, context)
      lines.push(...read.lines)
      responses.push(...read.responses)
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => setTimeout(resolve))
        turn = performance.now()
      }
    }
    try {
      if (responses.length > 0) await store(responses)
    } catch (error) {
      return { rest: sources.slice(from), problem: error instanceof Error ? error.message : String(error) }
    }
    onLines(lines, batch)
  }
  return { rest: [] }
}

async function readSource(source: Source, context: TakeInContext) {
  try {
    const verdicts = await takeIn(await source.read(), context)
    return {
      lines: verdicts.map((verdict) => lineOf(source.name, verdict)),
      responses: verdicts.flatMap((verdict) =>
        'response' in verdict && verdict.kind !== 'accepted again'
          ? storedResponse(verdict, verdict.kind === 'duplicate', source.name, context)
          : [],
      ),
    }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('damaged', String(error))
    const { kind: outcome, message } = refusal
    return {
      lines: [{ source: source.name, outcome, who: '', receipt: '', notes: [message] }],
      responses: [],
    }
  }
}

/** A response as it is stored. A second one of the same attempt lies beside the first and counts for nothing. */
function storedResponse(
  { response, receipt, sealed }: Opened,
  second: boolean,
  source: string,
  { handOut, now }: TakeInContext,
): StoredResponse {
  const id = `${handOut.id}/${response.attempt}`
  return {
    id: second ? `${id}/${receipt}` : id,
    of: handOut.id,
    sealed,
    receipt,
    source: source.slice(-500),
    receivedAt: now,
    updatedAt: now,
    response,
    overrides: [],
    comment: '',
    ...(second ? { leftOutAt: now } : {}),
  }
}
