import { fitsWildcards } from './wildcards.ts'

export type Spaces = 'fold' | 'ignore' | 'exact'

interface Rules {
  readonly accept: readonly string[]
  readonly caseSensitive: boolean
  readonly spaces: Spaces
  readonly wildcards: boolean
}

/**
 * A typed answer as it is compared: in Unicode's composed form, white space as the rule has it,
 * and in lower case unless case counts.
 */
export function foldText(
  text: string,
  { caseSensitive, spaces }: Pick<Rules, 'caseSensitive' | 'spaces'>,
): string {
  const composed = text.normalize('NFC')
  const spaced =
    spaces === 'exact' ? composed : composed.trim().replace(/\s+/gu, spaces === 'fold' ? ' ' : '')
  return caseSensitive ? spaced : spaced.toLowerCase().normalize('NFC')
}

/** Whether a typed answer is one of those accepted. */
export function textAnswerFits(rules: Rules, typed: string): boolean {
  const folded = foldText(typed, rules)
  return rules.accept.some((each) => {
    const accepted = foldText(each, rules)
    return rules.wildcards ? fitsWildcards(accepted, folded) : accepted === folded
  })
}
