import type { AnyNode, CallExpression, NewExpression, ObjectExpression } from 'acorn'
import { queryParameter, queryParameters, withQueryParameters } from '#http/url-query.ts'
import type { Scope } from './scope.ts'
import { jsonOf, member, plain, textOf, type Entry, type PairsClass, type Value } from './value.ts'

/** Longer texts are not put together: a few lines can ask for gigabytes. */
const LONGEST_TEXT = 5_000_000
const DEEPEST = 100

/**
 * What an expression stands for: literals, and what is made of them by `+`, template literals,
 * JSON.stringify, new Headers and the like. Nothing is run.
 */
export function evaluate(node: AnyNode, scope: Scope, depth = 0): Value {
  const unknown: Value = { is: 'unknown', source: scope.sourceOf(node) }
  if (depth > DEEPEST || !scope.mayGoOn()) return unknown
  const inner = (child: AnyNode) => evaluate(child, scope, depth + 1)
  switch (node.type) {
    case 'Literal':
      return isPlain(node.value) ? plain(node.value) : unknown
    case 'TemplateLiteral': {
      const texts = node.quasis.map(({ value }) => value.cooked ?? '')
      const values = node.expressions.map(inner)
      return (
        joined(texts.flatMap((text, index) => [plain(text), ...values.slice(index, index + 1)])) ?? unknown
      )
    }
    case 'ArrayExpression': {
      const items = node.elements.map((item) => (item ? inner(item) : plain(null)))
      return { is: 'list', items }
    }
    case 'ObjectExpression':
      return { is: 'object', entries: entriesOf(node, inner) }
    case 'UnaryExpression':
      return unary(node.operator, inner(node.argument)) ?? unknown
    case 'BinaryExpression': {
      if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') return unknown
      return sum(inner(node.left), inner(node.right)) ?? unknown
    }
    case 'Identifier':
      return node.name === 'undefined' ? plain(undefined) : (named(node.name, scope, inner) ?? unknown)
    case 'MemberExpression': {
      const { object, property, computed } = node
      if (object.type === 'Super' || property.type === 'PrivateIdentifier') return unknown
      const key = !computed && property.type === 'Identifier' ? property.name : textOf(inner(property))
      return member(inner(object), key) ?? unknown
    }
    case 'AwaitExpression':
      return inner(node.argument)
    case 'CallExpression':
      return called(node, inner) ?? unknown
    case 'NewExpression':
      return constructed(node, inner) ?? unknown
    default:
      return unknown
  }
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

type Inner = (node: AnyNode) => Value

function entriesOf({ properties }: ObjectExpression, inner: Inner): Entry[] {
  return properties.flatMap((property): Entry[] => {
    if (property.type === 'SpreadElement') {
      const spread = inner(property.argument)
      return spread.is === 'object' || spread.is === 'pairs' ? [...spread.entries] : []
    }
    const { key, computed, value } = property
    const name = !computed && key.type === 'Identifier' ? key.name : textOf(inner(key))
    return [[name, inner(value)]]
  })
}

function unary(operator: string, argument: Value): Value | undefined {
  if (argument.is !== 'plain') return undefined
  if (operator === '-') return plain(-Number(argument.value))
  if (operator === '+') return plain(Number(argument.value))
  if (operator === '!') return plain(!argument.value)
  return operator === 'void' ? plain(undefined) : undefined
}

function sum(left: Value, right: Value): Value | undefined {
  const numbers = left.is === 'plain' && right.is === 'plain'
  if (numbers && typeof left.value === 'number' && typeof right.value === 'number') {
    return plain(left.value + right.value)
  }
  return joined([left, right])
}

function joined(values: readonly Value[]): Value | undefined {
  const texts = values.map(textOf)
  const length = texts.reduce((total, text) => total + text.length, 0)
  return length > LONGEST_TEXT ? undefined : plain(texts.join(''))
}

/** The value of a variable, with what was appended to it since. */
function named(name: string, scope: Scope, inner: Inner): Value | undefined {
  const init = scope.initOf(name)
  if (!init) return undefined
  const value = inner(init)
  const added = scope.callsOn(name).map(({ method, args }) => ({ method, entry: entryOf(args, inner) }))
  if (value.is === 'pairs') {
    return { ...value, entries: added.reduce(withAdded, [...value.entries]) }
  }
  const params = scope.callsOn(`${name}.searchParams`)
  if (value.is !== 'plain' || params.length === 0) return value
  const url = textOf(value)
  const parameters = params.map(({ args }) => entryOf(args, inner))
  return plain(
    withQueryParameters(url, [
      ...queryParameters(url),
      ...parameters.map(([key, given]) => queryParameter(key, textOf(given))),
    ]),
  )
}

function withAdded(
  entries: readonly Entry[],
  { method, entry }: { method: string; entry: Entry },
): readonly Entry[] {
  const same = ([name]: Entry) => name.toLowerCase() === entry[0].toLowerCase()
  return method === 'set' ? [...entries.filter((other) => !same(other)), entry] : [...entries, entry]
}

function entryOf(args: readonly AnyNode[], inner: Inner): Entry {
  const [name, value] = args.map(inner)
  return [textOf(name ?? plain('')), value ?? plain('')]
}

function called({ callee, arguments: args }: CallExpression, inner: Inner): Value | undefined {
  const [first, , third] = args.map((arg): Value => inner(arg))
  const name = calleeName(callee)
  const text = first?.is === 'plain' ? String(first.value) : undefined
  if (name === 'JSON.stringify' && first) {
    const indent = third?.is === 'plain' ? third.value : undefined
    const json = jsonOf(first, typeof indent === 'number' || typeof indent === 'string' ? indent : undefined)
    return first.is === 'unknown' ? first : plain(json)
  }
  if (name === 'AbortSignal.timeout' && first?.is === 'plain' && typeof first.value === 'number') {
    return { is: 'time limit', ms: first.value }
  }
  if (name === 'encodeURIComponent' && text?.isWellFormed()) return plain(encodeURIComponent(text))
  if (name === 'String' && text !== undefined) return plain(text)
  // btoa throws beyond Latin-1.
  if (name === 'btoa' && text !== undefined && !/[^\0-\xff]/.test(text)) return plain(btoa(text))
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined
  if (!name?.endsWith('.toString')) return undefined
  const object = inner(callee.object)
  return object.is === 'plain' || object.is === 'pairs' ? plain(textOf(object)) : undefined
}

function constructed({ callee, arguments: args }: NewExpression, inner: Inner): Value | undefined {
  const [first = plain(undefined), second = plain(undefined)] = args.map((arg): Value => inner(arg))
  const name = calleeName(callee)
  switch (name) {
    case 'Headers':
    case 'URLSearchParams':
    case 'FormData':
      return pairsOf(name, first)
    case 'Request':
      return { is: 'request', input: first, init: second }
    case 'URL': {
      const base = second.is === 'plain' && second.value !== undefined ? textOf(second) : undefined
      if (first.is !== 'plain') return undefined
      return plain(
        base === undefined ? textOf(first) : (URL.parse(textOf(first), base)?.href ?? textOf(first)),
      )
    }
    default:
      return undefined
  }
}

function pairsOf(of: PairsClass, init: Value): Value | undefined {
  if (init.is === 'object' || init.is === 'pairs') return { is: 'pairs', of, entries: init.entries }
  if (init.is === 'plain') {
    const text = init.value === undefined ? '' : textOf(init)
    const entries = [...new URLSearchParams(text)].map(([name, value]): Entry => [name, plain(value)])
    return { is: 'pairs', of, entries: of === 'URLSearchParams' ? entries : [] }
  }
  if (init.is !== 'list') return undefined
  const entries = init.items.flatMap((item): Entry[] => {
    if (item.is !== 'list') return []
    const [name, value] = item.items
    return name && value ? [[textOf(name), value]] : []
  })
  return { is: 'pairs', of, entries }
}

/** `fetch`, `JSON.stringify`: a callee by its names, where it is no more than names. */
export function calleeName(callee: AnyNode): string | undefined {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined
  const property = callee.property.type === 'Identifier' ? callee.property.name : undefined
  const object = callee.object.type === 'MemberExpression' || callee.object.type === 'Identifier'
  const before = object ? calleeName(callee.object) : ''
  return property === undefined || before === undefined ? undefined : `${before}.${property}`
}
