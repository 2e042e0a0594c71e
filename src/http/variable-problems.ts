import type { DraftProblem } from './draft-problems.ts'
import type { MissingVariable } from './resolve-draft.ts'

/** What keeps a draft from being sent as long as its variables stand for nothing: one problem a place. */
export function variableProblems(missing: readonly MissingVariable[]): DraftProblem[] {
  return missing.flatMap((variable) =>
    variable.places.map((place): DraftProblem => ({
      ...place,
      severity: 'stop',
      message: whyMissing(variable),
      variable: variable.why.name,
    })),
  )
}

/** Why a variable stands for nothing, in a sentence. */
export function whyMissing({ name, why }: MissingVariable): string {
  const via = why.name === name ? '' : `, which {{${name}}} is made of,`
  switch (why.missing) {
    case 'unknown':
      return `{{${why.name}}}${via} has no value.`
    case 'off':
      return `{{${why.name}}}${via} is switched off.`
    case 'circular':
      return `{{${why.name}}} would stand for itself: its value leads back to it.`
    case 'long':
      return `{{${why.name}}}${via} stands for more text than a request can use.`
  }
}
