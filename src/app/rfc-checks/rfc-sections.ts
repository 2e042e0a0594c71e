import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { RfcMention } from './rfc-mentions.ts'

/** An RFC as `lessons/reference/rfcs.yaml` lists it. */
export interface ListedRfc {
  readonly title: string
  /** Number → title, of every section. */
  readonly sections?: Readonly<Record<string, string>>
  /** The same of those that were read in the RFC so far. */
  readonly some?: Readonly<Record<string, string>>
  /** The same of those that were written from memory and not compared yet. */
  readonly recalled?: Readonly<Record<string, string>>
  /** Read from the last draft, not from what was published. */
  readonly draft?: boolean
}

export const RFCS_FILE = 'lessons/reference/rfcs.yaml'

/** The list, read afresh. */
export function listedRfcs(): Readonly<Record<string, ListedRfc>> {
  return parse(readFileSync(RFCS_FILE, 'utf8'))
}

/** Why an RFC or a section of it can’t be named; undefined where the list has it. */
export function mentionProblem(
  { number, section }: Pick<RfcMention, 'number' | 'section'>,
  rfcs: Readonly<Record<string, ListedRfc>>,
): string | undefined {
  const rfc = rfcs[number]
  if (!rfc) return `RFC ${number} is not in ${RFCS_FILE}. Add it there with its title, as published.`
  if (section === undefined || section in { ...rfc.sections, ...rfc.some, ...rfc.recalled }) return undefined
  return rfc.sections
    ? `RFC ${number}, “${rfc.title}”, has no section ${section}.`
    : `Nobody has looked up section ${section} of RFC ${number}. Add it to ${RFCS_FILE} with its title.`
}
