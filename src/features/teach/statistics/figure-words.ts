import type { ItemStatistics } from '#grading/statistics/item-statistics.ts'
import type { QuizStatistics } from '#grading/statistics/quiz-statistics.ts'

/** What a figure is, which values are good, and what to do about one that isn’t. */
export interface FigureWords {
  readonly label: string
  readonly what: string
  readonly good: string
}

export const quizWords: Readonly<Record<Exclude<keyof QuizStatistics, 'attempts'>, FigureWords>> = {
  mean: {
    label: 'Mean',
    what: 'What the class got on average, of all the points.',
    good: '50 to 75 % leaves room for both ends; outside it, look for questions that are all too easy or too hard.',
  },
  median: {
    label: 'Median',
    what: 'Half of the class got more, half less.',
    good: 'Near the mean. Far above it, a few very low grades pull the mean down: see who they are.',
  },
  spread: {
    label: 'Standard deviation',
    what: 'How far grades lie from the mean, on average.',
    good: '12 to 18 %. Less tells students hardly apart: add questions of other difficulty.',
  },
  skewness: {
    label: 'Skewness',
    what: 'Whether the long tail is of low grades (below 0) or of high ones (above 0).',
    good: '−1 to 1. Far below, the quiz is too easy for most; far above, too hard.',
  },
  kurtosis: {
    label: 'Kurtosis',
    what: 'Whether grades crowd at one place with a few far off (above 0), or lie flat (below 0).',
    good: '−1 to 1. A high one: questions are alike in difficulty. A low one may mean two groups in your class.',
  },
  consistency: {
    label: 'Internal consistency',
    what: 'How well the questions agree on who knows the subject (Cronbach’s alpha).',
    good: '75 % or more. Less: look below for questions of low discrimination, or ask more.',
  },
  errorRatio: {
    label: 'Error ratio',
    what: 'The share of the differences between grades that is chance.',
    good: '50 % or less. More: don’t decide anything on a few points.',
  },
  standardError: {
    label: 'Standard error',
    what: 'How far a grade may be off by chance.',
    good: '8 % or less. Give who lies this close to the pass mark the benefit of the doubt.',
  },
}

export const itemWords: Readonly<Record<keyof ItemStatistics, FigureWords>> = {
  facility: {
    label: 'Facility',
    what: 'How much of its points the class got on average.',
    good: '35 to 85 %. Below: too hard, or the key is wrong; above: it tells nobody apart.',
  },
  discrimination: {
    label: 'Discrimination',
    what: 'Whether those who did well in the rest got this one, too.',
    good: '30 % or more. Below 20 it says little; below 0, fewer of the good students got it: check the key.',
  },
  efficiency: {
    label: 'Efficiency',
    what: 'The same, of the most that a question this hard could have.',
    good: '50 % or more. A low one beside a fair facility: the question measures something else.',
  },
  spread: {
    label: 'Deviation',
    what: 'How far the points for it lie from their mean, of the most it gives.',
    good: '25 % or more. Near 0 all got the same, and it tells nobody apart.',
  },
  intendedWeight: {
    label: 'Intended weight',
    what: 'The share of all points that it gives.',
    good: 'What you meant it to have.',
  },
  effectiveWeight: {
    label: 'Effective weight',
    what: 'The share that it had in telling the class apart.',
    good: 'Near the intended weight. None: it told them apart the wrong way round, or not at all.',
  },
}

/** What stands out about a question, and what to do; undefined where nothing does. */
export function adviceOn(
  item: ItemStatistics,
): { readonly text: string; readonly grave: boolean } | undefined {
  const { facility = 50, discrimination } = item
  if (discrimination !== undefined && discrimination < 0)
    return { text: 'Fewer of the good students got it than of the others: check the key.', grave: true }
  if (facility < 20)
    return { text: 'Hardly anybody got it: check the key, or whether it was taught.', grave: true }
  if (facility > 95) return { text: 'Nearly everybody got it: it tells nobody apart.', grave: false }
  if (discrimination !== undefined && discrimination < 20)
    return {
      text: 'It hardly goes with the rest of the quiz: read it again for a second meaning.',
      grave: false,
    }
  return undefined
}
