import type { Imported, ImportedRequest } from '#http/imported.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'

/** What was read, written as people write it: each request as a message with what goes beside it, then the notes. */
export function told({ requests, notes }: Imported): string {
  return [
    ...requests.flatMap((request) => ['--- sends', ...message(request)]),
    ...(notes.length > 0 ? ['--- notes'] : []),
    ...notes.map(({ line, what }) => `${line}: ${what}`),
  ].join('\n')
}

function message({ draft }: ImportedRequest): string[] {
  const { method, url, fields } = prepareRequest(draft)
  const body = content(draft)
  return [
    `${method} ${url}`,
    ...fields.map(({ name, value }) =>
      `${name}: ${value.replace(/(?<=boundary=----Roundtrip).*/, '…')}`.trim(),
    ),
    ...beside(draft).map((line) => `  ${line}`),
    ...(body === undefined ? [] : ['', body]),
  ]
}

function content({ body }: RequestDraft): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined
    case 'file':
      return `<${body.file?.name}>`
    case 'form':
      return body.form.map(({ name, value }) => `${name} = ${value}`).join('\n')
    case 'multipart':
      return (body.parts ?? [])
        .map(({ name, value, type, file }) =>
          file ? `${name} = <${file.name}> ${file.type}` : `${name} = ${value}${type ? ` (${type})` : ''}`,
        )
        .join('\n')
    case 'json':
    case 'text':
      return (body.kind === 'json' ? body.json : body.text).replaceAll('\r', '␍')
  }
}

function beside({ auth, policy, credentials, body }: RequestDraft): string[] {
  const { timeoutMs, connectTimeoutMs, readTimeoutMs, deadlineMs, retries, backoff, baseWaitMs } = policy
  return [
    ...(body.kind === 'none' ? [] : [`as ${body.kind}`]),
    ...(auth.kind === 'none' ? [] : [`${auth.kind}: ${auth.token || `${auth.username} / ${auth.password}`}`]),
    ...(credentials === 'include' ? ['keeps cookies'] : []),
    ...(policy.redirects === 'follow' ? ['follows redirects'] : []),
    ...(timeoutMs === null ? [] : [`at most ${timeoutMs} ms`]),
    ...(connectTimeoutMs === undefined ? [] : [`connected within ${connectTimeoutMs} ms`]),
    ...(readTimeoutMs === undefined ? [] : [`silent for ${readTimeoutMs} ms at most`]),
    ...(deadlineMs === undefined ? [] : [`${deadlineMs} ms for everything`]),
    ...(retries === 0 ? [] : [`${retries} retries, ${backoff}, ${baseWaitMs} ms`]),
  ]
}
