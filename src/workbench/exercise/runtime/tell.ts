import type { Told } from '#http/exercise/call-record.ts'

/**
 * Makes the function that tells a value of the learner's as data: bounded in depth, breadth and length, whatever
 * getters, proxies and circles it is made of. It stands alone, as its text is what a worker runs.
 */
export function createTell(): (value: unknown) => Told {
  const LONGEST = 4_000
  const WIDEST = 100
  const DEEPEST = 8
  const MOST = 2_000
  const { keys, hasOwn } = Object
  const { isArray } = Array
  const RealHeaders = Headers
  const RealResponse = Response
  const RealDate = Date

  return (top) => {
    let left = MOST
    const seen = new Set<unknown>()

    const short = (text: string) =>
      text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`

    const members = (value: object, names: readonly string[], depth: number): Record<string, Told> => {
      const told: Record<string, Told> = {}
      for (const name of names.slice(0, WIDEST)) {
        const key = short(name)
        try {
          Object.defineProperty(told, key, {
            value: tell((value as Record<string, unknown>)[name], depth + 1),
            enumerable: true,
          })
        } catch {
          told[key] = { $: 'unreadable' }
        }
      }
      if (names.length > WIDEST) told['…'] = { $: 'more', count: names.length - WIDEST }
      return told
    }

    const list = (values: readonly unknown[], depth: number): Told[] => {
      const told = values.slice(0, WIDEST).map((each) => tell(each, depth + 1))
      return values.length > WIDEST ? [...told, { $: 'more', count: values.length - WIDEST }] : told
    }

    const object = (value: object, depth: number): Told => {
      if (isArray(value)) return list(value, depth)
      if (value instanceof Error || (typeof DOMException === 'function' && value instanceof DOMException)) {
        const own = members(
          value,
          keys(value).filter((name) => name !== 'stack'),
          depth,
        )
        const cause = hasOwn(value, 'cause') ? { cause: tell(value.cause, depth + 1) } : {}
        return {
          $: 'error',
          name: short(String(value.name)),
          message: short(String(value.message)),
          ...cause,
          ...own,
        }
      }
      if (value instanceof RealResponse) {
        const headers: Record<string, Told> = {}
        for (const [name, field] of value.headers) headers[name] = short(field)
        return { $: 'response', status: value.status, bodyUsed: value.bodyUsed, headers }
      }
      if (value instanceof RealHeaders) return { $: 'headers', entries: list([...value], depth) }
      if (value instanceof RealDate) return { $: 'date', iso: String(value.toJSON()) }
      if (value instanceof Map) return { $: 'map', entries: list([...value], depth) }
      if (value instanceof Set) return { $: 'set', values: list([...value], depth) }
      if (value instanceof Promise) return { $: 'promise' }
      const type = value.constructor?.name
      const named =
        typeof type === 'string' && type !== 'Object' && type !== '' ? { $: 'object', type: short(type) } : {}
      return { ...named, ...members(value, keys(value), depth) }
    }

    const tell = (value: unknown, depth: number): Told => {
      left -= 1
      if (left < 0) return { $: 'more', count: 0 }
      switch (typeof value) {
        case 'string':
          return short(value)
        case 'boolean':
          return value
        case 'number':
          return Number.isFinite(value) ? value : { $: 'number', is: `${value}` }
        case 'undefined':
          return { $: 'undefined' }
        case 'bigint':
          return { $: 'bigint', is: short(`${value}`) }
        case 'symbol':
          return { $: 'symbol', is: short(String(value.description ?? '')) }
        case 'function': {
          let name: unknown = ''
          try {
            name = value.name
          } catch {
            // A proxy may refuse even that.
          }
          return { $: 'function', name: typeof name === 'string' ? short(name) : '' }
        }
        default:
      }
      if (value === null) return null
      if (seen.has(value)) return { $: 'circle' }
      if (depth > DEEPEST) return { $: 'deeper' }
      seen.add(value)
      try {
        return object(value as object, depth)
      } catch {
        return { $: 'unreadable' }
      } finally {
        seen.delete(value)
      }
    }
    return tell(top, 0)
  }
}
