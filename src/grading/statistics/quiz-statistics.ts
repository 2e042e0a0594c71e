import {
  mean,
  median,
  sampleKurtosis,
  sampleSkewness,
  sampleStandardDeviation,
  sampleVariance,
} from 'simple-statistics'
import { pointsOf, sum, totalsOf, type ScoreTable } from './score-table.ts'

/** How a class did in a quiz, as Moodle defines it (docs.moodle.org, “Quiz statistics calculations”). */
export interface QuizStatistics {
  readonly attempts: number
  /** In percent of the most points; undefined without attempts. */
  readonly mean: number | undefined
  readonly median: number | undefined
  /** In percent of the most points; undefined for fewer than two attempts. */
  readonly spread: number | undefined
  /** Negative: a long tail of low scores. Undefined for fewer than three attempts, or where all are alike. */
  readonly skewness: number | undefined
  /** Above 0: more in the middle and at the ends than a bell has. Undefined for fewer than four attempts, or where all are alike. */
  readonly kurtosis: number | undefined
  /** Coefficient of internal consistency (Cronbach’s alpha), in percent; undefined for fewer than two questions, or where all totals are alike. */
  readonly consistency: number | undefined
  /** Share of the spread that is chance rather than what people know, in percent; undefined as above. */
  readonly errorRatio: number | undefined
  /** How far a score may be off by chance, in percent of the most points; undefined as above. */
  readonly standardError: number | undefined
}

/** The statistics of a quiz over the attempts that count. */
export function quizStatistics(table: ScoreTable): QuizStatistics {
  const most = sum(table.most)
  const totals = [...totalsOf(table)]
  const spread = totals.length > 1 ? (100 * sampleStandardDeviation(totals)) / most : undefined
  const alike = totals.every((total) => total === totals[0])
  const consistency = spread !== undefined && !alike ? internalConsistency(table, totals) : undefined
  const errorRatio = consistency === undefined ? undefined : 100 * Math.sqrt(1 - consistency / 100)
  return {
    attempts: totals.length,
    mean: totals.length > 0 ? (100 * mean(totals)) / most : undefined,
    median: totals.length > 0 ? (100 * median(totals)) / most : undefined,
    spread,
    skewness: totals.length > 2 && !alike ? sampleSkewness(totals) : undefined,
    kurtosis: totals.length > 3 && !alike ? sampleKurtosis(totals) : undefined,
    consistency,
    errorRatio,
    standardError: errorRatio === undefined || spread === undefined ? undefined : (errorRatio / 100) * spread,
  }
}

/** 100 · n/(n−1) · (1 − ΣV(question)/V(total)). */
function internalConsistency(table: ScoreTable, totals: number[]): number | undefined {
  const questions = table.most.length
  if (questions < 2) return undefined
  const within = sum(table.most.map((_, question) => sampleVariance([...pointsOf(table, question)])))
  return 100 * (questions / (questions - 1)) * (1 - within / sampleVariance(totals))
}
