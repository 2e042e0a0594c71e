import { fieldValue } from '#http/field.ts'
import { allowRedirects, allowRedirectsFact } from './allow-redirects.ts'
import { beyondAscii, type CodeRequest } from './code-request.ts'
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
import { fact, facts, inSeconds, noRetries, type CodeTarget } from './target.ts'

/** requests, the Python library. */
export const requests: CodeTarget = {
  id: 'requests',
  label: 'Python: requests',
  language: 'python',
  limits: ['connect', 'silence'],
  write,
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        timeoutArgument(request).length === 0
          ? 'requests has no timeout of its own: this code waits for ever unless you pass `timeout=10`.'
          : `requests has no timeout of its own: without \`${timeoutArgument(request).join('')}\` this code could wait for ever. It limits each silence, not the whole answer, so a slow drip outlives it.`,
      ),
      allowRedirectsFact(request, { library: 'requests', most: 30, head: 'requests.head()' }),
      fact('Error statuses', 'A 404 or 500 raises nothing until you call `response.raise_for_status()`.'),
      noRetries(request, 'mount an `HTTPAdapter` with a `Retry` on a session for more.'),
      jsonFact(request, 'requests'),
      capitals('requests', request),
      fieldValue(request.fields, 'Authorization') !== undefined &&
        fact('Fields', 'An entry for this host in ~/.netrc wins over the Authorization field given here.'),
      outsideOfPages(request),
    ),
}

/** One number limits each silence and the connection; two do so apart. */
function timeoutArgument({ timeoutMs, connectMs, silenceMs }: CodeRequest): string[] {
  const written = (ms: number | null) => (ms === null ? 'None' : inSeconds(ms))
  const silence = silenceMs ?? timeoutMs
  if (connectMs === undefined) return silence === null ? [] : [`timeout=${written(silence)}`]
  return [`timeout=(${written(connectMs)}, ${written(silence)})`]
}

function write(request: CodeRequest): string {
  const { name, first } = methodCall(request.method)
  const content = pythonContent(request, { raw: 'data', form: 'pairs' }, '    ')
  const given = [
    ...first,
    quoted(request.url),
    ...headersArgument(content.fields, '    ', latin1),
    ...content.arguments,
    ...(request.digest ? [`auth=HTTPDigestAuth(${credentials(request.digest)})`] : []),
    ...timeoutArgument(request),
    ...allowRedirects(request),
  ]
  return [
    'import requests',
    ...(request.digest ? ['from requests.auth import HTTPDigestAuth'] : []),
    '',
    ...(request.cookies ? ['session = requests.Session()'] : []),
    `response = ${call(`${request.cookies ? 'session' : 'requests'}.${name}`, given, '')}`,
    'print(response.status_code, response.reason)',
    'print(response.text)',
  ].join('\n')
}

/** A field's value; beyond ASCII it is to be bytes, one for each character, as a browser sends it. */
export function latin1(value: string): string {
  return beyondAscii(value) ? `${quoted(value)}.encode("latin-1", "replace")` : quoted(value)
}
