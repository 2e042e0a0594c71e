import type { Told } from '#http/exercise/call-record.ts'

/** A value of the learner's as a console would write it, in at most `longest` characters. */
export function toldWords(value: Told, longest = 400): string {
  const words = written(value, 0)
  return words.length <= longest ? words : `${words.slice(0, longest - 1)}…`
}

/** A console line's values: texts as they are, the rest as a console would write it. */
export function lineWords(values: readonly Told[]): string {
  return values.map((value) => (typeof value === 'string' ? value : toldWords(value, 2_000))).join(' ')
}

const DEEP = 5

function written(value: Told, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (depth > DEEP) return '…'
  if (isList(value)) return `[${value.map((each) => written(each, depth + 1)).join(', ')}]`
  const { $: kind, ...rest } = value
  const text = (key: string) => (typeof rest[key] === 'string' ? rest[key] : '')
  switch (kind) {
    case 'undefined':
      return 'undefined'
    case 'number':
    case 'bigint':
      return text('is') + (kind === 'bigint' ? 'n' : '')
    case 'symbol':
      return `Symbol(${text('is')})`
    case 'function':
      return text('name') === '' ? 'a function' : `the function ${text('name')}`
    case 'error': {
      const { name: _name, message: _message, ...more } = rest
      const own = Object.keys(more).length > 0 ? ` ${membersOf(more, depth)}` : ''
      return `${text('name')}: ${text('message')}${own}`
    }
    case 'response':
      return `a Response (${String(rest['status'])})`
    case 'date':
      return text('iso')
    case 'headers':
    case 'map':
      return `${kind === 'map' ? 'Map' : 'Headers'} ${written(rest['entries'] ?? [], depth)}`
    case 'set':
      return `Set ${written(rest['values'] ?? [], depth)}`
    case 'promise':
      return 'a Promise (await it)'
    case 'object':
      return `${text('type')} ${membersOf(rest, depth, ['type'])}`
    case 'circle':
      return 'itself again'
    case 'deeper':
    case 'more':
      return '…'
    case 'unreadable':
      return 'something that can’t be read'
    default:
      return membersOf(value, depth)
  }
}

function membersOf(
  value: Readonly<Record<string, Told>>,
  depth: number,
  left: readonly string[] = [],
): string {
  const members = Object.entries(value)
    .filter(([key]) => !left.includes(key))
    .map(([key, member]) => `${key}: ${written(member, depth + 1)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function isList(value: Told): value is readonly Told[] {
  return Array.isArray(value)
}
