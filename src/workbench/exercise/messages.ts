import { consoleLevels, type CodePlace, type ConsoleLevel, type Told } from '#http/exercise/call-record.ts'

/** A request of the learner's code, as `fetch` was asked for it. */
export interface AskedRequest {
  readonly method: string
  readonly url: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array | null
  readonly redirect: 'follow' | 'manual' | 'error'
  readonly credentials: 'omit' | 'same-origin' | 'include'
}

/** A request that has come to the host which the learner's code serves. */
export interface ServedRequest {
  readonly method: string
  readonly url: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
}

/** What the learner's handler answers to it. */
export interface ServedResponse {
  readonly status: number
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array | null
}

/** What the worker says. `now` is its time in lab ms: each look at the clock moves it a little. */
export type FromWorker = { readonly now: number } & (
  | { readonly kind: 'fetch'; readonly id: number; readonly request: AskedRequest }
  /** The code has called `fetch` more often than it may. */
  | { readonly kind: 'too-many' }
  /** The code no longer wants the answer. */
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'served'; readonly id: number; readonly response: ServedResponse }
  | {
      readonly kind: 'console'
      readonly level: ConsoleLevel
      readonly values: readonly Told[]
      readonly place?: CodePlace
    }
  /** All that can run has run. `seen` is the number of the last message it had; `next`, when its next timer is due. */
  | { readonly kind: 'idle'; readonly seen: number; readonly next: number | null }
  | { readonly kind: 'returned'; readonly value: Told }
  | {
      readonly kind: 'threw'
      readonly value: Told
      readonly place?: CodePlace
      /** `loading`: already as its module was evaluated. */
      readonly during: 'loading' | 'call'
    }
)

/** What the page says to the worker. `seq` counts them; `now` is the run's time in lab ms. */
export type ToWorker = { readonly seq: number; readonly now: number } & (
  | {
      readonly kind: 'head'
      readonly id: number
      readonly status: number
      readonly statusText: string
      readonly url: string
      readonly redirected: boolean
      readonly fields: readonly (readonly [name: string, value: string])[]
      readonly hasBody: boolean
    }
  | { readonly kind: 'chunk'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'fail'; readonly id: number }
  /** A request has come to the host that the code serves; its ids are not those of `fetch`. */
  | { readonly kind: 'serve'; readonly id: number; readonly request: ServedRequest }
  /** Time has come to `now`: one timer that is due runs. */
  | { readonly kind: 'advance' }
)

/** What a worker is started with. */
export interface RunSetup {
  /** Address of the module that calls the learner's code: its default export. */
  readonly callUrl: string
  readonly seed: number
  /** The lab's time when the run begins, in epoch ms. */
  readonly epoch: number
  readonly mostRequests: number
}

/** The most a message may hold: what is larger was not made by the runtime. */
const MOST_TEXT = 4_000_000

/**
 * A message of the worker, read from unknown: code in the worker may have got hold of the way out.
 * Undefined where it is none.
 */
export function readMessage(data: unknown): FromWorker | undefined {
  if (!isRecord(data) || typeof data['now'] !== 'number' || !Number.isFinite(data['now'])) return undefined
  const id = Number.isSafeInteger(data['id'])
  switch (data['kind']) {
    case 'fetch':
      return id && isRequest(data['request']) ? (data as unknown as FromWorker) : undefined
    case 'too-many':
      return data as unknown as FromWorker
    case 'abort':
      return id ? (data as unknown as FromWorker) : undefined
    case 'served':
      return id && isResponse(data['response']) ? (data as unknown as FromWorker) : undefined
    case 'idle': {
      const { seen, next } = data
      return typeof seen === 'number' && (next === null || typeof next === 'number')
        ? (data as unknown as FromWorker)
        : undefined
    }
    case 'console':
      return Array.isArray(data['values']) &&
        consoleLevels.some((level) => level === data['level']) &&
        isPlace(data['place']) &&
        isSmall(data['values'])
        ? (data as unknown as FromWorker)
        : undefined
    case 'returned':
      return isSmall(data['value']) ? (data as unknown as FromWorker) : undefined
    case 'threw':
      return isSmall(data['value']) &&
        isPlace(data['place']) &&
        (data['during'] === 'loading' || data['during'] === 'call')
        ? (data as unknown as FromWorker)
        : undefined
    default:
      return undefined
  }
}

function isRequest(value: unknown): value is AskedRequest {
  if (!isRecord(value)) return false
  const { method, url, fields, body, redirect, credentials } = value
  return (
    typeof method === 'string' &&
    typeof url === 'string' &&
    areFields(fields) &&
    (body === null || (body instanceof Uint8Array && body.byteLength < MOST_TEXT)) &&
    ['follow', 'manual', 'error'].includes(String(redirect)) &&
    ['omit', 'same-origin', 'include'].includes(String(credentials))
  )
}

function isResponse(value: unknown): value is ServedResponse {
  if (!isRecord(value)) return false
  const { status, fields, body } = value
  return (
    typeof status === 'number' &&
    Number.isInteger(status) &&
    status >= 200 &&
    status <= 599 &&
    areFields(fields) &&
    (body === null || (body instanceof Uint8Array && body.byteLength < MOST_TEXT))
  )
}

function areFields(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((field) => Array.isArray(field) && field.every((part) => typeof part === 'string'))
  )
}

function isPlace(value: unknown): boolean {
  if (value === undefined) return true
  return isRecord(value) && Number.isInteger(value['line']) && Number.isInteger(value['column'])
}

/** Whether it is told as the runtime tells: JSON of a bounded size. */
function isSmall(value: unknown): value is Told {
  try {
    return value !== undefined && JSON.stringify(value).length < MOST_TEXT
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
