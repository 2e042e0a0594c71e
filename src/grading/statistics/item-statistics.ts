import { mean, sampleCovariance, sampleStandardDeviation, sampleVariance } from 'simple-statistics'
import { pointsOf, sum, totalsOf, type ScoreTable } from './score-table.ts'

/** How a question did in a class, in percent, as Moodle defines it (docs.moodle.org, “Quiz statistics calculations”). */
export interface ItemStatistics {
  /** Facility index: the mean of its points, of the most it gives. 100: everybody knew; undefined without attempts. */
  readonly facility: number | undefined
  /** Standard deviation of its points, of the most it gives; undefined for fewer than two attempts. */
  readonly spread: number | undefined
  /** Share of the questions' weights it was meant to have. */
  readonly intendedWeight: number
  /** Share that it had in telling the attempts apart; undefined where nothing did, or it told them the wrong way round. */
  readonly effectiveWeight: number | undefined
  /** Discrimination index: how its points go with those of all the others, −100 to 100; undefined where either never differ. */
  readonly discrimination: number | undefined
  /** Discriminative efficiency: the same, of the most that such points allow; undefined as above. */
  readonly efficiency: number | undefined
}

/** The statistics of every question, in the order of the quiz. */
export function itemStatistics(table: ScoreTable): readonly ItemStatistics[] {
  const totals = totalsOf(table)
  const allWeights = sum(table.most)
  const columns = table.most.map((_, question) => pointsOf(table, question))
  const enough = totals.length > 1
  const covariances = columns.map((points, question) =>
    enough
      ? withoutDust(sampleCovariance([...points], [...totals]), (table.most[question] ?? 0) * allWeights)
      : 0,
  )
  // A negative covariance has no root: such a question told the attempts apart the wrong way round.
  const roots = covariances.map((covariance) => Math.sqrt(Math.max(0, covariance)))
  const allRoots = sum(roots)
  return columns.map((points, question): ItemStatistics => {
    const most = table.most[question] ?? 0
    const rest = totals.map((total, attempt) => total - (points[attempt] ?? 0))
    return {
      facility: points.length > 0 ? (100 * mean([...points])) / most : undefined,
      spread: enough ? (100 * sampleStandardDeviation([...points])) / most : undefined,
      intendedWeight: (100 * most) / allWeights,
      effectiveWeight:
        allRoots > 0 && (covariances[question] ?? 0) >= 0
          ? (100 * (roots[question] ?? 0)) / allRoots
          : undefined,
      ...(enough && differ(points) && differ(rest)
        ? { discrimination: discrimination(points, rest), efficiency: efficiency(points, rest) }
        : { discrimination: undefined, efficiency: undefined }),
    }
  })
}

function discrimination(points: readonly number[], rest: readonly number[]): number {
  const [x, y] = [[...points], [...rest]]
  return (100 * sampleCovariance(x, y)) / Math.sqrt(sampleVariance(x) * sampleVariance(y))
}

/** The most that these points could go together: had the best attempts in all been the best here, too. */
function efficiency(points: readonly number[], rest: readonly number[]): number {
  return (
    (100 * sampleCovariance([...points], [...rest])) / sampleCovariance(ascending(points), ascending(rest))
  )
}

/** Zero where a covariance is only what adding up in another order leaves: then its sign says nothing. */
function withoutDust(covariance: number, largest: number): number {
  return Math.abs(covariance) < largest * 1e-12 ? 0 : covariance
}

function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}

function differ(numbers: readonly number[]): boolean {
  return numbers.some((each) => each !== numbers[0])
}
