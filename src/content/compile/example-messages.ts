interface Message {
  readonly startLine: string
  readonly contentLength: number | undefined
  readonly content: string
}

const START_LINE = /^(?:HTTP\/1\.1 \d{3} |[A-Z]+ \S+ HTTP\/\d)/

/**
 * What is wrong with the example of an exchange, its messages one after the other: an odd start line, a wrong
 * Content-Length, content where there can be none. A Content-Length without content is right (HEAD, a long upload).
 */
export function exampleProblem(text: string): string | undefined {
  for (const { startLine, contentLength, content } of messages(text)) {
    if (!START_LINE.test(startLine)) return `“${startLine}” is no request line and no status line.`
    if (content === '') continue
    const status = /^HTTP\/1\.1 (1\d\d|204|205|304) /.exec(startLine)?.[1]
    if (status !== undefined) return `A ${status} has no content. Remove what stands after its fields.`
    const bytes = new TextEncoder().encode(content).byteLength
    if (contentLength !== undefined && contentLength !== bytes) {
      return `The content is ${bytes} bytes long, but Content-Length says ${contentLength}.`
    }
  }
  return undefined
}

/** A message begins with its start line, at the beginning or after an empty line. */
function messages(text: string): Message[] {
  return text
    .trimEnd()
    .split(/\n\n(?=HTTP\/1\.1 |[A-Z]+ \S+ HTTP\/)/)
    .map((message) => {
      const [head = '', ...content] = message.split('\n\n')
      const length = /^content-length: *(\d+)$/im.exec(head)?.[1]
      return {
        startLine: head.split('\n', 1)[0] ?? '',
        contentLength: length === undefined ? undefined : Number(length),
        content: content.join('\n\n'),
      }
    })
}
