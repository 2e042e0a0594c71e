import type { CodeRequest } from './code-request.ts'
import { outsideOfPages } from './javascript.ts'
import { quoted } from './literals.ts'
import {
  call,
  capitals,
  credentials,
  headersArgument,
  jsonFact,
  methodCall,
  pythonContent,
} from './python.ts'
import { latin1 } from './requests.ts'
import { fact, facts, inSeconds, noRetries, type CodeFact, type CodeTarget } from './target.ts'

const withContent = ['post', 'put', 'patch']

/** httpx without asyncio. */
export const httpx: CodeTarget = {
  id: 'httpx',
  label: 'Python: httpx',
  language: 'python',
  limits: ['connect', 'silence'],
  write: (request) => {
    const callee = request.cookies ? 'client' : 'httpx'
    const lead = request.cookies ? '    ' : ''
    return [
      'import httpx',
      '',
      ...(request.cookies ? ['with httpx.Client() as client:'] : []),
      `${lead}response = ${sendCall(request, callee, lead)}`,
      'print(response.status_code, response.reason_phrase)',
      'print(response.text)',
    ].join('\n')
  },
  facts: httpxFacts,
}

/** httpx with asyncio. */
export const httpxAsync: CodeTarget = {
  id: 'httpx-async',
  label: 'Python: httpx, async',
  language: 'python',
  limits: ['connect', 'silence'],
  write: (request) =>
    [
      'import asyncio',
      '',
      'import httpx',
      '',
      '',
      'async def main():',
      '    async with httpx.AsyncClient() as client:',
      `        response = await ${sendCall(request, 'client', '        ')}`,
      '    print(response.status_code, response.reason_phrase)',
      '    print(response.text)',
      '',
      '',
      'asyncio.run(main())',
    ].join('\n'),
  facts: httpxFacts,
}

function sendCall(request: CodeRequest, callee: string, lead: string): string {
  const inner = `${lead}    `
  const content = pythonContent(request, { raw: 'content', form: 'lists' }, inner)
  // httpx.get() and its like take no content at all.
  const { name, first } = methodCall(request.method, content.arguments.length > 0 ? withContent : undefined)
  return call(
    `${callee}.${name}`,
    [
      ...first,
      quoted(request.url),
      ...headersArgument(content.fields, inner, latin1),
      ...content.arguments,
      ...(request.digest ? [`auth=httpx.DigestAuth(${credentials(request.digest)})`] : []),
      `timeout=${timeoutValue(request)}`,
      ...(request.follow ? ['follow_redirects=True'] : []),
    ],
    lead,
  )
}

/** httpx limits each silence, and a connection apart from it where that is said. */
function timeoutValue(request: CodeRequest): string {
  const silence = silenceOf(request)
  const rest = silence === null ? 'None' : inSeconds(silence)
  return request.connectMs === undefined
    ? rest
    : `httpx.Timeout(${rest}, connect=${inSeconds(request.connectMs)})`
}

function silenceOf({ silenceMs, timeoutMs }: CodeRequest): number | null {
  return silenceMs ?? timeoutMs
}

function httpxFacts(request: CodeRequest): readonly CodeFact[] {
  return facts(
    fact(
      'Timeout',
      silenceOf(request) === null
        ? 'httpx would give up after 5 s of silence: `timeout=None` makes it wait for ever.'
        : `httpx gives up after 5 s of silence unless told otherwise; here after ${inSeconds(silenceOf(request) ?? 0)}. It limits each silence, not the whole answer, so a slow drip outlives it.`,
    ),
    fact(
      'Redirects',
      request.follow
        ? 'httpx follows no redirect by itself: `follow_redirects=True` makes it, up to 20.'
        : 'httpx follows no redirect by itself, as here.',
    ),
    fact(
      'Error statuses',
      'A 404 or 500 raises nothing until you call `response.raise_for_status()`, which raises for a redirect that was not followed too.',
    ),
    noRetries(request, '`httpx.HTTPTransport(retries=…)` retries only what never got a connection.'),
    jsonFact(request, 'httpx'),
    capitals('httpx', request),
    outsideOfPages(request),
  )
}
