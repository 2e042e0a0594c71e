import { fieldValue, type Field } from './field.ts'

/** How much of a rate limit is left, as a response tells it. */
export interface RateLimitLevel {
  readonly remaining: number
  /** How many are allowed in a window; absent where the response does not say. */
  readonly limit?: number
  /** Seconds until there will be more; absent where it is not said, or as a moment. */
  readonly resetSeconds?: number
}

/**
 * Reads what a response says of its rate limit: from RateLimit and RateLimit-Policy (the first policy
 * counts), or from the X-RateLimit fields that many APIs send. Undefined where it says nothing.
 */
export function rateLimitLevel(fields: readonly Field[]): RateLimitLevel | undefined {
  const number = (text: string | undefined) =>
    text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined
  const parameter = (value: string | undefined, name: string) =>
    number(new RegExp(`;\\s*${name}\\s*=\\s*(\\d+)`).exec(value?.split(',')[0] ?? '')?.[1])
  const level = fieldValue(fields, 'RateLimit')
  const custom = (name: string) => number(fieldValue(fields, `X-RateLimit-${name}`))

  const remaining = parameter(level, 'r') ?? custom('Remaining')
  if (remaining === undefined) return undefined
  const limit = parameter(fieldValue(fields, 'RateLimit-Policy'), 'q') ?? custom('Limit')
  const resetSeconds = parameter(level, 't')
  return {
    remaining,
    ...(limit === undefined ? {} : { limit }),
    ...(resetSeconds === undefined ? {} : { resetSeconds }),
  }
}
