import type { JsonFlaw } from '#http/fault.ts'
import { without, type Answer } from '#network/edge/answer.ts'
import { readContent, textContent } from '#network/edge/content.ts'
import { isJson } from './media-type.ts'

const SAMPLE = '{"status":"ok","items":[1,2,3]}'

/**
 * The answer with its JSON spoilt, so that no parser of RFC 8259 takes it; other
 * content gives way to a short JSON text with the flaw.
 */
export async function invalidJson(answer: Answer, flaw: JsonFlaw): Promise<Answer> {
  const json = isJson(answer.fields)
  const text = json ? new TextDecoder().decode(await readContent(answer.content)) : SAMPLE
  const rest = without(
    answer.fields,
    'Content-Length',
    'Transfer-Encoding',
    ...(json ? [] : ['Content-Type']),
  )
  const fields = json ? rest : [{ name: 'Content-Type', value: 'application/json' }, ...rest]
  return { ...answer, fields, content: textContent(flawed(parses(text) ? text : SAMPLE, flaw)) }
}

/** A JSON text with a flaw: no longer JSON. */
export function flawed(json: string, flaw: JsonFlaw): string {
  const text = json.trim()
  switch (flaw) {
    case 'trailing-comma':
      return /[}\]]$/.test(text) ? `${text.slice(0, -1).trimEnd()},${text.slice(-1)}` : `${text},`
    case 'single-quotes': {
      const requoted = text.replace(STRING, (string) => `'${string.slice(1, -1)}'`)
      return requoted === text ? `'${text}'` : requoted
    }
    case 'cut-off': {
      const cut = text.slice(0, Math.ceil(text.length / 2))
      // Half a number is a number.
      return parses(cut) ? `[${cut}` : cut
    }
    case 'not-a-number':
      return withNaN(text)
    case 'byte-order-mark':
      return `\ufeff${text}`
  }
}

const STRING = /"(?:[^"\\]|\\.)*"/g
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

// The first number becomes NaN, as Python’s json writes it; where there is none, one is added.
function withNaN(text: string): string {
  let found = false
  const replaced = text.replace(STRING_OR_NUMBER, (token) => {
    if (found || token.startsWith('"')) return token
    found = true
    return 'NaN'
  })
  if (found) return replaced
  if (text.startsWith('{'))
    return text.replace(/^\{\s*(?=(\})?)/, (_, end) => (end ? '{"value":NaN' : '{"value":NaN,'))
  if (text.startsWith('[')) return text.replace(/^\[\s*(?=(\])?)/, (_, end) => (end ? '[NaN' : '[NaN,'))
  return 'NaN'
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
