import { javaNethttp } from '@scalar/snippetz/plugins/java/nethttp'
import { powershellWebrequest } from '@scalar/snippetz/plugins/powershell/webrequest'
import { shellHttpie } from '@scalar/snippetz/plugins/shell/httpie'
import { sameName } from '#http/field.ts'
import { beyondAscii, type CodeRequest } from './code-request.ts'
import { outsideOfPages } from './javascript.ts'
import { fact, facts, inSeconds, noDigest, noRetries, type CodeFact, type CodeTarget } from './target.ts'

type LibraryRequest = Parameters<typeof shellHttpie.generate>[0]

/** HTTPie, for a POSIX shell. */
export const httpie: CodeTarget = {
  id: 'httpie',
  label: 'HTTPie',
  language: 'shell',
  write: (request) => {
    const options = [
      ...(request.timeoutMs === null ? [] : [`--timeout=${inSeconds(request.timeoutMs)}`]),
      ...(request.follow ? ['--follow'] : []),
    ].map((option) => `${option} `)
    return once(shellHttpie.generate(libraryRequest(request)), /^(?:\} \| )?http /m, options.join(''))
  },
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'HTTPie waits for ever unless told otherwise, and so does this command.'
          : `HTTPie has no timeout of its own: \`--timeout=${inSeconds(request.timeoutMs)}\` limits each silence, not the whole answer.`,
      ),
      fact(
        'Redirects',
        request.follow
          ? 'HTTPie follows no redirect by itself: `--follow` makes it, up to 30.'
          : 'HTTPie follows no redirect by itself, as here.',
      ),
      fact('Error statuses', 'HTTPie exits with 0 on a 404 or 500 unless you add `--check-status`.'),
      request.digest && fact('Fields', 'For Digest add `--auth-type=digest --auth=user:password`.'),
      noRetries(request, 'HTTPie has no option for more.'),
      noFile(request),
      outsideOfPages(request),
    ),
}

/** Invoke-WebRequest of PowerShell 7. */
export const powershell: CodeTarget = {
  id: 'powershell',
  label: 'PowerShell',
  language: 'powershell',
  write: (request) => {
    const options = [
      ...(request.timeoutMs === null ? [] : [`-TimeoutSec ${Math.ceil(request.timeoutMs / 1_000)}`]),
      ...(request.follow ? [] : ['-MaximumRedirection 0']),
      '-SkipHttpErrorCheck',
    ].map((option) => `${option} `)
    return once(
      powershellWebrequest.generate(libraryRequest(request)),
      /^\$response = Invoke-WebRequest /m,
      options.join(''),
    )
  },
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'PowerShell waits for ever unless told otherwise, and so does this code.'
          : `PowerShell has no timeout of its own: \`-TimeoutSec ${Math.ceil(request.timeoutMs / 1_000)}\` sets one, in whole seconds.`,
      ),
      fact(
        'Redirects',
        request.follow
          ? 'PowerShell follows up to 5 redirects by itself. The lab stops after 20.'
          : 'PowerShell would follow redirects: `-MaximumRedirection 0` stops at the first.',
      ),
      fact(
        'Error statuses',
        'By itself PowerShell throws for a 404 or 500. `-SkipHttpErrorCheck` hands you the response, as the lab does.',
      ),
      request.digest && fact('Fields', 'For Digest add `-Credential`: PowerShell answers the challenge.'),
      noRetries(request, '`-MaximumRetryCount` and `-RetryIntervalSec` make it try more often.'),
      noFile(request),
      outsideOfPages(request),
    ),
}

// Java's client refuses to let a program set these.
const REFUSED = ['Connection', 'Content-Length', 'Expect', 'Host', 'Upgrade']

/** java.net.http of Java 11 and later. */
export const java: CodeTarget = {
  id: 'java',
  label: 'Java: java.net.http',
  language: 'java',
  write: (request) => {
    const fields = request.fields.filter(({ name }) => !refused(name))
    const code = javaNethttp.generate(libraryRequest({ ...request, fields }))
    const following = code.replace('HttpClient.newHttpClient()', () =>
      request.follow
        ? 'HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()'
        : 'HttpClient.newHttpClient()',
    )
    const timed =
      request.timeoutMs === null
        ? following
        : once(
            following,
            /^HttpRequest request = HttpRequest\.newBuilder\(\)\n/m,
            `  .timeout(java.time.Duration.ofMillis(${Math.round(request.timeoutMs)}))\n`,
          )
    return `import java.net.http.*;\n\n${timed}`
  },
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'Java waits for ever unless told otherwise, and so does this code.'
          : 'Java has no timeout of its own: `.timeout(…)` sets one, which ends when the head of the response is there.',
      ),
      fact(
        'Redirects',
        request.follow
          ? 'Java follows no redirect by itself: `Redirect.NORMAL` makes it, up to 5, but never from https to http.'
          : 'Java follows no redirect by itself, as here.',
      ),
      fact('Error statuses', 'A 404 or 500 throws nothing: look at `response.statusCode()`.'),
      noDigest(request, 'java.net.http'),
      noRetries(request, 'Java retries only a GET or HEAD whose connection broke.'),
      ...request.fields
        .filter(({ name }) => refused(name))
        .map(({ name }) => fact('Fields', `${name} is left out: Java’s client refuses to set it.`)),
      request.fields.some(({ value }) => beyondAscii(value)) &&
        fact('Fields', 'Java writes a question mark for each letter beyond ASCII in a field.'),
      noFile(request),
      outsideOfPages(request),
    ),
}

function refused(name: string): boolean {
  return REFUSED.some((each) => sameName(each, name))
}

function libraryRequest({ method, url, fields, content }: CodeRequest): LibraryRequest {
  const mimeType = fields.find(({ name }) => sameName(name, 'Content-Type'))?.value ?? ''
  const base = { method, url, headers: [...fields] }
  switch (content?.kind) {
    case undefined:
      return base
    case 'json':
    case 'text':
      return { ...base, postData: { mimeType, text: content.text.toWellFormed() } }
    case 'form': {
      const pairs = content.pairs.map(([name, value]) => [name, value])
      return { ...base, postData: { mimeType, text: new URLSearchParams(pairs).toString() } }
    }
    case 'multipart':
      return {
        ...base,
        postData: {
          mimeType: 'multipart/form-data',
          params: content.parts.map(({ name, value, file }) =>
            file
              ? { name, fileName: file.name, ...(file.type === '' ? {} : { contentType: file.type }) }
              : { name, value },
          ),
        },
      }
    case 'file':
      return { ...base, postData: { mimeType, text: `<the content of ${content.name}>` } }
  }
}

function noFile({ content }: CodeRequest): CodeFact | false {
  return (
    content?.kind === 'file' && fact('Content', `Put the content of ${content.name} where the code names it.`)
  )
}

/** `code` with `more` right behind the first place that matches. */
function once(code: string, place: RegExp, more: string): string {
  return code.replace(place, (found) => found + more)
}
