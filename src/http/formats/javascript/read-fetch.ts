import { parseExpressionAt, type AnyNode, type CallExpression } from 'acorn'
import type { Imported, ImportedRequest, ImportNote } from '#http/imported.ts'
import type { Policy } from '#http/policy.ts'
import type { RequestDraft, Row } from '#http/request-draft.ts'
import { draftOf, imported, row, rowValue } from '#http/formats/draft-of.ts'
import { listed, note, nothingRead } from '#http/formats/note.ts'
import { MOST_REQUESTS, sourceProblem } from '#http/formats/source.ts'
import { variableNotes } from '#http/formats/variable-notes.ts'
import { bodyOf } from './body.ts'
import { calleeName, evaluate } from './evaluate.ts'
import { parseScript, scriptOf, type Scope, type Script } from './scope.ts'
import { plain, textOf, type Value } from './value.ts'

const LONGEST_SCRIPT = 5_000_000

/**
 * Reads the calls of `fetch` in a script: as the tools of browsers copy them, or written by hand. Nothing
 * is run: variables, template literals, Headers, FormData and the like are followed as far as they are literal.
 */
export function readFetch(text: string): Imported {
  const problem = sourceProblem(text)
  if (problem) return { requests: [], notes: [problem] }
  if (text.length > LONGEST_SCRIPT) return nothingRead('A script of more than 5 MB is not read.')
  const notes: ImportNote[] = []
  const calls = fetchCalls(text, notes)
  if (calls.length === 0) notes.push(note('There is no call of fetch() in this text that can be read.'))
  const leftOut = new Set<string>()
  const requests = calls
    .slice(0, MOST_REQUESTS)
    .map(({ call, scope }) => requestOf(call, scope, notes, leftOut))
  if (leftOut.size > 0) {
    notes.push(note(`Left out, as requests here have no such setting: ${listed([...leftOut])}.`))
  }
  notes.push(...variableNotes(requests.map(({ draft }) => draft)))
  return { requests, notes }
}

interface FetchCall {
  readonly call: CallExpression
  readonly scope: Scope
}

const FETCH = /^(?:(?:window|self|globalThis)\.)?fetch$/

function fetchCalls(text: string, notes: ImportNote[]): FetchCall[] {
  try {
    return fetchCallsOf(parseScript(text))
  } catch (error) {
    const [, message = 'it is nested too deep', at] = /^(.*) \((\d+):\d+\)$/.exec(String(error)) ?? []
    const what = `This is not JavaScript throughout (${message.replace('SyntaxError: ', '')}). Read as far as possible.`
    notes.push(note(what, at === undefined ? undefined : Number(at)))
    return callsInPieces(text)
  }
}

const MOST_FAILURES = 50

/** The calls that can be read on their own, in a text that as a whole can’t. */
function callsInPieces(text: string): FetchCall[] {
  const found: FetchCall[] = []
  let failures = 0
  let end = 0
  for (const { index } of text.matchAll(/\bfetch\s*\(/g)) {
    if (index < end) continue
    const call = callAt(text, index)
    if (call) {
      found.push(call)
      end = call.call.end
    } else failures += 1
    if (failures > MOST_FAILURES || found.length > MOST_REQUESTS) break
  }
  return found
}

/** The call that begins there, without anything that stands around it. */
function callAt(text: string, index: number): FetchCall | undefined {
  try {
    return fetchCallsOf(
      scriptOf(text, parseExpressionAt(text, index, { ecmaVersion: 'latest', locations: true })),
    )[0]
  } catch {
    return undefined
  }
}

function fetchCallsOf({ calls, scope }: Script): FetchCall[] {
  return calls.filter(({ callee }) => FETCH.test(calleeName(callee) ?? '')).map((call) => ({ call, scope }))
}

function requestOf(
  call: CallExpression,
  scope: Scope,
  notes: ImportNote[],
  leftOut: Set<string>,
): ImportedRequest {
  const line = scope.lineOf(call)
  const [input, init] = call.arguments.map((argument: AnyNode) => evaluate(argument, scope))
  const inner = input?.is === 'request' ? input : undefined
  const options = mergedOptions([inner?.init, init], notes, line)
  const url = textOf(inner?.input ?? input ?? plain(''))
  if (!/^[a-z][a-z0-9+.-]*:|^\{\{/i.test(url)) {
    notes.push(note(`“${url.slice(0, 60)}” counts from the page it stands on: write the whole URL.`, line))
  }
  for (const [name, value] of options) {
    if (!KNOWN.includes(name) && DEFAULTS[name] !== textOf(value)) leftOut.add(name)
  }
  const option = (name: string) => options.get(name) ?? plain(undefined)
  const headers = headerRows(option('headers'), notes, line)
  const method = textOption(option('method')) ?? 'GET'
  return imported(
    undefined,
    draftOf({
      // No page can set a cookie by hand: Node’s fetch can.
      client: rowValue(headers, 'Cookie') === undefined ? 'browser' : 'script',
      method: /^(get|head|post|put|delete|options)$/i.test(method) ? method.toUpperCase() : method,
      url,
      headers,
      body: bodyOf(options.get('body'), rowValue(headers, 'Content-Type') ?? '', notes, line),
      policy: policyOf(option('redirect'), option('signal'), notes, line),
      credentials: credentialsOf(textOption(option('credentials'))),
    }),
  )
}

const KNOWN = ['method', 'headers', 'body', 'credentials', 'redirect', 'signal']
/** Settings that change nothing here. */
const DEFAULTS: Readonly<Record<string, string>> = { mode: 'cors', cache: 'default', keepalive: 'false' }

function mergedOptions(
  inits: readonly (Value | undefined)[],
  notes: ImportNote[],
  line: number,
): ReadonlyMap<string, Value> {
  const options = new Map<string, Value>()
  for (const init of inits) {
    if (init?.is === 'object') init.entries.forEach(([name, value]) => options.set(name, value))
    else if (init?.is === 'unknown') {
      notes.push(
        note(`What ${init.source.slice(0, 60)} says is not in this text: the options are left out.`, line),
      )
    }
  }
  return options
}

function textOption(value: Value): string | undefined {
  return value.is === 'plain' && (value.value === undefined || value.value === null)
    ? undefined
    : textOf(value)
}

function headerRows(value: Value, notes: ImportNote[], line: number): Row[] {
  if (value.is === 'object' || value.is === 'pairs') {
    return value.entries.map(([name, given]) => row(name, textOf(given)))
  }
  if (value.is === 'list') {
    return value.items.flatMap((item) => {
      const [name, given] = item.is === 'list' ? item.items : []
      return name && given ? [row(textOf(name), textOf(given))] : []
    })
  }
  if (value.is === 'unknown') {
    notes.push(
      note(`What ${value.source.slice(0, 60)} holds is not in this text: the headers are left out.`, line),
    )
  }
  return []
}

function policyOf(redirect: Value, signal: Value, notes: ImportNote[], line: number): Partial<Policy> {
  const mode = textOption(redirect) ?? 'follow'
  if (mode !== 'follow' && mode !== 'manual') {
    notes.push(
      note(`redirect: “${mode}” is not offered here; this request stops at a redirect instead.`, line),
    )
  }
  if (signal.is === 'unknown') {
    notes.push(note('The signal is left out: the policy has the timeout, and Cancel stops a request.', line))
  }
  return {
    redirects: mode === 'follow' ? 'follow' : 'manual',
    ...(signal.is === 'time limit' ? { timeoutMs: Math.min(Math.max(0, signal.ms), 86_400_000) } : {}),
  }
}

function credentialsOf(mode: string | undefined): RequestDraft['credentials'] {
  return mode === 'include' || mode === 'omit' ? mode : 'same-origin'
}
