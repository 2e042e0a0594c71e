import { parse } from 'acorn'
import type { CodePlace } from '#http/exercise/call-record.ts'

/** Where code stops being JavaScript. */
export interface SyntaxMistake {
  readonly place: CodePlace
  readonly message: string
}

/** The first mistake in a module's syntax; undefined where there is none. */
export function syntaxMistake(code: string): SyntaxMistake | undefined {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
    return undefined
  } catch (error) {
    const [, message = 'This can’t be read as JavaScript', line = '1', column = '0'] =
      /^(?:SyntaxError: )?(.*) \((\d+):(\d+)\)$/.exec(String(error)) ?? []
    return { message: `${message}.`, place: { line: Number(line), column: Number(column) + 1 } }
  }
}
