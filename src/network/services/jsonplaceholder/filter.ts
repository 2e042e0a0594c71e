import { type Collection, type StoredRecord, read } from './collection.ts'

const OPERATOR = /_(gte|lte|ne|like)$/

/**
 * The records that a query's filters let through: `?userId=1&completed=true`, a field given
 * twice meaning either value, the suffixes `_gte`, `_lte`, `_ne`, `_like`, and `q` for text
 * anywhere. Names that no record has are ignored, and so are those that begin with `_`.
 */
export function filtered(collection: Collection, params: URLSearchParams): readonly StoredRecord[] {
  let records: readonly StoredRecord[] | undefined
  const tests: ((record: StoredRecord) => boolean)[] = []
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name)
    if (name.startsWith('_') || name === 'callback') continue
    const operator = OPERATOR.exec(name)?.[1]
    if (name === 'q') tests.push((record) => containsText(record, (values[0] ?? '').toLowerCase()))
    else if (operator) tests.push(comparison(name.replace(OPERATOR, ''), operator, values))
    else {
      const index = collection.indexOf(name)
      if (!index) continue
      if (records) tests.push((record) => values.includes(String(read(record, name))))
      else records = lookUp(index, values)
    }
  }
  return (records ?? collection.records).filter((record) => tests.every((passes) => passes(record)))
}

function lookUp(index: ReadonlyMap<string, readonly StoredRecord[]>, values: readonly string[]) {
  const found = [...new Set(values)].flatMap((value) => index.get(value) ?? [])
  return values.length > 1 ? found.sort((a, b) => a.id - b.id) : found
}

function comparison(field: string, operator: string, values: readonly string[]) {
  return (record: StoredRecord): boolean => {
    const actual = read(record, field)
    if (actual === undefined || actual === null) return false
    const matches = (wanted: string) => compares(actual, operator, wanted)
    return operator === 'ne' ? values.every(matches) : values.some(matches)
  }
}

function compares(actual: unknown, operator: string, wanted: string): boolean {
  if (operator === 'ne') return String(actual) !== wanted
  if (operator === 'like') return contains(String(actual), wanted)
  if (typeof actual === 'number')
    return operator === 'gte' ? actual >= Number(wanted) : actual <= Number(wanted)
  return operator === 'gte' ? String(actual) >= wanted : String(actual) <= wanted
}

/** A pattern that is no regular expression is looked for as it stands. */
function contains(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i').test(text)
  } catch {
    return text.toLowerCase().includes(pattern.toLowerCase())
  }
}

function containsText(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((inner) => containsText(inner, text))
  }
  return value !== null && value !== undefined && String(value).toLowerCase().includes(text)
}
