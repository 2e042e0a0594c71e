import type { Field } from '#http/field.ts'

/** A field line of an example, and which kind of message it stands in. */
export interface ExampleField extends Field {
  readonly side: 'request' | 'response'
}

/** The field lines in the heads of an example's messages, which stand one after the other, in their order. */
export function exampleFields(looks: string): ExampleField[] {
  return looks
    .trimEnd()
    .split(/\n\n(?=HTTP\/1\.1 |[A-Z]+ \S+ HTTP\/)/)
    .flatMap((message) => {
      const [startLine = '', ...lines] = message.split('\n\n', 1)[0]?.split('\n') ?? []
      const side = startLine.startsWith('HTTP/') ? 'response' : 'request'
      return lines.map((line): ExampleField => {
        const colon = line.indexOf(':')
        return { side, name: line.slice(0, colon), value: line.slice(colon + 1).trim() }
      })
    })
}
