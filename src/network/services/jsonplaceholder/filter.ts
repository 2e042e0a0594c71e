import type { Collection, StoredRecord } from './collection.ts'
import { Crash } from './crash.ts'
import { read } from './field-path.ts'

/** One filter of a query: which records pass, and, where an index knows, all that may. */
interface Condition {
  readonly passes: (record: StoredRecord) => boolean
  readonly candidates?: readonly StoredRecord[] | undefined
}

const NO_FILTERS = new Set(
  '_start _end _page _sort _order _limit _embed _expand _delay callback _ q'.split(' '),
)
const OPERATOR = /_(gte|lte|ne|like)$/

/**
 * The records that a query's filters let through: `?userId=1&completed=true`, a field given
 * twice meaning either value, the suffixes `_gte`, `_lte`, `_ne`, `_like`, and `q` for text
 * anywhere. Fields that no record has are ignored, unless a suffix follows.
 * @throws Crash on a `_like` that is no regular expression
 */
export function filtered(collection: Collection, params: URLSearchParams): readonly StoredRecord[] {
  const conditions = conditionsOf(collection, params)
  if (conditions.length === 0) return collection.records
  const fewest = conditions.reduce<readonly StoredRecord[]>(
    (records, { candidates = records }) => (candidates.length < records.length ? candidates : records),
    collection.records,
  )
  const passing = fewest.filter((record) => conditions.every(({ passes }) => passes(record)))
  return fewest === collection.records ? passing : collection.inOrder(passing)
}

function conditionsOf(collection: Collection, params: URLSearchParams): readonly Condition[] {
  const conditions: Condition[] = []
  const text = params.get('q')?.toLowerCase()
  if (text)
    conditions.push({ passes: (record) => Object.values(record).some((value) => mentions(value, text)) })
  for (const name of new Set(params.keys())) {
    if (NO_FILTERS.has(name)) continue
    const values = params.getAll(name)
    const operator = OPERATOR.exec(name)?.[1]
    if (operator) conditions.push(comparison(collection, name.replace(OPERATOR, ''), operator, values))
    else if (collection.knows(name)) conditions.push(equality(collection, name, values))
  }
  return conditions
}

function equality(collection: Collection, field: string, values: readonly string[]): Condition {
  const [value = '', ...others] = new Set(values)
  const found = collection.where(field, value)
  return {
    passes: onValue(field, (actual) => values.includes(String(actual))),
    candidates:
      others.length > 0 ? [...found, ...others.flatMap((each) => collection.where(field, each))] : found,
  }
}

function comparison(
  collection: Collection,
  field: string,
  operator: string,
  values: readonly string[],
): Condition {
  if (operator === 'ne') return { passes: onValue(field, (actual) => !values.includes(String(actual))) }
  if (operator === 'like') {
    const patterns = values.map(patternOf)
    return { passes: onValue(field, (actual) => patterns.some((pattern) => pattern.test(String(actual)))) }
  }
  const limits = values.map(Number).filter((limit) => !Number.isNaN(limit))
  return operator === 'gte'
    ? {
        passes: onValue(field, (actual) => values.some((value) => isOrdered(value, actual))),
        candidates: collection.between(field, Math.min(...limits), Infinity),
      }
    : {
        passes: onValue(field, (actual) => values.some((value) => isOrdered(actual, value))),
        candidates: collection.between(field, -Infinity, Math.max(...limits)),
      }
}

function onValue(field: string, passes: (value: unknown) => boolean) {
  return (record: StoredRecord) => {
    const value = read(record, field)
    return value !== undefined && value !== null && passes(value)
  }
}

/** JavaScript's own `a <= b`: two texts compare as texts, and a number makes numbers of both. */
function isOrdered(a: unknown, b: unknown): boolean {
  const isNumeric = [a, b].some((value) => typeof value === 'number' || typeof value === 'boolean')
  return isNumeric ? Number(a) <= Number(b) : String(a) <= String(b)
}

function patternOf(source: string): RegExp {
  try {
    return new RegExp(source, 'i')
  } catch (error) {
    throw new Crash(String(error), 'new RegExp (<anonymous>)')
  }
}

function mentions(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((inner) => mentions(inner, text))
  }
  // The service looks into what counts as true only: neither 0 nor false is ever found.
  return Boolean(value) && String(value).toLowerCase().includes(text)
}
