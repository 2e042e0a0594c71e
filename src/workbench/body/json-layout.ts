import { aroundVariables } from '#http/json-template.ts'
import { prettyJson } from '#workbench/inspector/json-tokens.ts'

/** JSON laid out in lines; numbers and names stay as they are written. Undefined where it is not JSON. */
export function formattedJson(text: string): string | undefined {
  return laidOut(text, (tokens) => tokens)
}

/** JSON in as few characters as it takes. Undefined where it is not JSON. */
export function minifiedJson(text: string): string | undefined {
  return laidOut(text, (tokens) =>
    tokens
      .filter(({ kind }) => kind !== 'space')
      .map((token) => (token.text === ': ' ? { ...token, text: ':' } : token)),
  )
}

function laidOut(
  text: string,
  change: (tokens: ReturnType<typeof prettyJson>) => ReturnType<typeof prettyJson>,
): string | undefined {
  try {
    return aroundVariables(text, (json) =>
      change(prettyJson(json))
        .map((token) => token.text)
        .join(''),
    )
  } catch {
    return undefined
  }
}
