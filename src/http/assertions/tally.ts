import type { Checked } from './check.ts'
import { counted } from './words.ts'

/** How many failures are read out; the page shows all. */
const SPOKEN = 3

/** How many assertions hold. */
export interface Tally {
  /** How many were checked. */
  readonly total: number
  readonly holding: number
  /** `3 of 4 assertions hold`. */
  readonly words: string
}

/** Adds up what was checked. */
export function tally(results: readonly (Checked | undefined)[]): Tally {
  const checked = results.filter((result) => result !== undefined)
  const total = checked.length
  const holding = checked.filter(({ verdict }) => verdict === 'holds').length
  return { total, holding, words: tallyWords(holding, total) }
}

function tallyWords(holding: number, total: number): string {
  if (total === 0) return 'No assertion is switched on'
  if (total === 1) return holding === 1 ? 'The assertion holds' : 'The assertion does not hold'
  if (holding === total) return `All ${counted(total, 'assertion')} hold`
  return `${holding} of ${counted(total, 'assertion')} hold${holding === 1 ? 's' : ''}`
}

/** The same for a live region, with what does not hold; '' where nothing was checked. */
export function spokenTally(results: readonly (Checked | undefined)[]): string {
  const { total, words } = tally(results)
  if (total === 0) return ''
  const failing = results.filter((result) => result !== undefined && result.verdict !== 'holds')
  const said = failing.slice(0, SPOKEN).map((result) => ` ${result?.says ?? ''}`)
  const more = failing.length > SPOKEN ? ` And ${failing.length - SPOKEN} more.` : ''
  return `${words}.${said.join('')}${more}`
}
