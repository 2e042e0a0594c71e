import { sameName } from '#http/field.ts'
import type { Row } from '#http/request-draft.ts'
import type { Payload } from './content.ts'
import { excerpt, type Note } from './note.ts'
import { allOf, isOn, lastOf, type Setting } from './read-options.ts'

/** The headers of a request: those given, then those that other options stand for. */
export interface Headers {
  readonly rows: readonly Row[]
  /** The media type that goes with the content, if any does. */
  readonly type: string | undefined
}

/** Reads -H and the options that stand for a field. A blank value takes curl's own field away. */
export function headersOf(settings: readonly Setting[], payload: Payload, note: Note): Headers {
  const rows: Row[] = []
  const removed: string[] = []
  for (const { value, line } of allOf(settings, 'header')) {
    const [, name, mark, content = ''] = /^([^:;]*)([:;])(.*)$/s.exec(value) ?? []
    if (value.startsWith('@')) {
      note(
        line,
        `-H ${excerpt(value)} reads headers from a file, which can’t be read here. They were left out.`,
      )
    } else if (name === undefined || name.trim() === '' || (mark === ';' && content.trim() !== '')) {
      note(
        line,
        `“${excerpt(value)}” is no header: there is no colon after a name. curl drops it, and so it was left out.`,
      )
    } else if (mark === ':' && content.trim() === '') removed.push(name.trim())
    else if (!(payload.kind === 'form' && isBareMultipart(name, content))) {
      rows.push({ name: name.trim(), value: content.trim(), enabled: true })
    }
  }
  const has = (name: string) => rows.some((row) => sameName(row.name, name))
  for (const { name, value, option } of impliedFields(settings, payload)) {
    if (has(name) && option) {
      note(option.line, `The header ${name} that is written out wins over ${option.written}.`)
    } else if (!has(name) && !removed.some((blank) => sameName(blank, name))) {
      rows.push({ name, value, enabled: true })
    }
  }
  const type = rows.find(({ name }) => sameName(name, 'Content-Type'))?.value
  return { rows, type }
}

/** curl adds the boundary to it, and the lab does so where it is left out. */
function isBareMultipart(name: string, value: string): boolean {
  return sameName(name.trim(), 'Content-Type') && /^\s*multipart\/form-data\s*;?\s*$/i.test(value)
}

function impliedFields(
  settings: readonly Setting[],
  payload: Payload,
): { name: string; value: string; option?: Setting }[] {
  const from = (name: string, option: Setting | undefined, value = option?.value ?? '') =>
    option && value !== '' ? [{ name, value, option }] : []
  const cookies = cookieData(settings)
  const referer = lastOf(settings, 'referer')
  const range = lastOf(settings, 'range')
  return [
    ...from('User-Agent', lastOf(settings, 'user-agent')),
    ...from('Referer', referer, referer?.value.replace(/;auto$/, '')),
    ...from('Cookie', cookies[0], cookies.map(({ value }) => value).join('; ')),
    ...from('Range', range, range && `bytes=${range.value}`),
    ...(isOn(settings, 'compressed') ? [{ name: 'Accept-Encoding', value: 'deflate, gzip, br' }] : []),
    ...(payload.type === undefined ? [] : [{ name: 'Content-Type', value: payload.type }]),
    ...(lastOf(settings, 'json') ? [{ name: 'Accept', value: 'application/json' }] : []),
  ]
}

/** The -b that hold cookies; one without an = names a file. */
export function cookieData(settings: readonly Setting[]): Setting[] {
  return allOf(settings, 'cookie').filter(({ value }) => value.includes('='))
}
