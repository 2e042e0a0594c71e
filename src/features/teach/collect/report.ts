import * as v from 'valibot'
import { safeCell } from '#grading/class/csv-cell.ts'
import type { Verdict } from '#grading/class/take-in.ts'

/** What may become of a file, in the order they are listed in, with what each is called. */
export const outcomes = {
  accepted: 'Accepted',
  'not on the roster': 'Not on the roster',
  'accepted again': 'Accepted again',
  duplicate: 'Duplicate',
  'wrong quiz': 'Wrong quiz',
  damaged: 'Damaged',
  newer: 'Newer format',
  shut: 'Stays shut',
  'too large': 'Too large',
  'not stored': 'Not stored',
} as const

export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as Outcome[]

const line = v.object({
  /** Name of the file; '' for what was pasted. */
  source: v.string(),
  outcome: v.picklist(outcomeNames),
  /** Whose it is, as far as is known. */
  who: v.string(),
  receipt: v.string(),
  /** What there is to say. */
  notes: v.array(v.string()),
  /** Id of the hand-out it says it is to, where that is another. */
  other: v.exactOptional(v.string()),
})

/** A line of the report: what became of one response, or of a file without any. */
export type ReportLine = v.InferOutput<typeof line>

/** The report as it is kept. */
export const reportSchema = v.object({
  /** How many files there were, and how many of them were gone through. */
  total: v.number(),
  done: v.number(),
  lines: v.array(line),
})
export type Report = v.InferOutput<typeof reportSchema>

/** The line of the report that says a verdict. */
export function lineOf(source: string, verdict: Verdict): ReportLine {
  if (!('response' in verdict)) {
    const other = verdict.kind === 'wrong quiz' ? { other: verdict.handOut } : {}
    return { source, outcome: verdict.kind, who: '', receipt: '', notes: [verdict.why], ...other }
  }
  const { kind, response, student, receipt, remarks } = verdict
  const who = student?.name ?? (response.name || response.token)
  return {
    source,
    outcome: kind,
    who,
    receipt,
    notes: [...said(verdict), ...remarks.map(({ text }) => text)],
  }
}

function said(verdict: Extract<Verdict, { response: unknown }>): string[] {
  const { token, name } = verdict.response
  switch (verdict.kind) {
    case 'accepted':
      return []
    case 'accepted again':
      return ['It was here before. Nothing changes.']
    case 'duplicate':
      return [
        'Another response to the same attempt came first and counts. This one is kept beside it, left out of the grades.',
      ]
    case 'not on the roster':
      return [
        token === ''
          ? `${name === '' ? 'It has neither token nor name' : 'This name is not on the roster'}. It is kept: give it to a student below.`
          : `The token ${token} is not on the roster. It is kept: give it to a student below.`,
      ]
  }
}

/** How many lines there are of each outcome that there is. */
export function tally(
  lines: readonly ReportLine[],
): readonly { readonly outcome: Outcome; readonly count: number }[] {
  return outcomeNames
    .map((outcome) => ({ outcome, count: lines.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
}

/** The outcomes that ask something of the instructor, those before all others. */
const attention: readonly Outcome[] = [
  'not stored',
  'damaged',
  'shut',
  'newer',
  'too large',
  'wrong quiz',
  'not on the roster',
  'duplicate',
]

/** The lines in the order in which they ask for attention; those that ask for none as they came. */
export function byAttention(lines: readonly ReportLine[]): readonly ReportLine[] {
  const rank = ({ outcome, notes }: ReportLine) => {
    const place = attention.indexOf(outcome)
    if (place >= 0) return place
    return attention.length + (outcome !== 'accepted' ? 1 : notes.length > 0 ? 0 : 2)
  }
  return lines.toSorted((a, b) => rank(a) - rank(b))
}

const head = ['File', 'Verdict', 'Student', 'Receipt', 'Notes']
const cellsOf = ({ source, outcome, who, receipt, notes }: ReportLine) => [
  source === '' ? 'Pasted' : source,
  outcomes[outcome],
  who,
  receipt,
  notes.join(' '),
]

/** The report as a file for a spreadsheet (RFC 4180), in which no cell is computed. */
export function reportCsv(lines: readonly ReportLine[]): string {
  const rows = [head, ...lines.map(cellsOf)]
  const csv = rows.map((row) => row.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(','))
  // Without the mark some spreadsheets take UTF-8 for something else.
  return `\ufeff${csv.join('\r\n')}\r\n`
}

/** The report as text to paste, a line each, with tabs between the cells. */
export function reportText(lines: readonly ReportLine[]): string {
  return [head, ...lines.map(cellsOf)]
    .map((row) => row.map((cell) => safeCell(cell).replace(/\s+/g, ' ')).join('\t'))
    .join('\n')
}
