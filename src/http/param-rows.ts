import type { DisabledParam, RequestDraft, Row } from './request-draft.ts'
import { queryParameter, queryParameters, withQueryParameters } from './url-query.ts'

/** A parameter in the table, with how the URL spells it as long as it is not edited. */
export interface ParamRow extends Row {
  readonly raw?: string
}

type WithParams = Pick<RequestDraft, 'url' | 'disabledParams'>

/** The parameters of a draft: those of its URL, and the disabled ones in their places between them. */
export function paramRows({ url, disabledParams = [] }: WithParams): ParamRow[] {
  const rows: ParamRow[] = queryParameters(url).map((parameter) => ({ ...parameter, enabled: true }))
  for (const { index, row, raw } of disabledParams.toSorted((a, b) => a.index - b.index)) {
    const { name, value } = row
    rows.splice(index, 0, { name, value, enabled: false, ...(raw === undefined ? {} : { raw }) })
  }
  return rows
}

/** The draft with these parameters. One that was not edited keeps its spelling, also through being disabled. */
export function withParamRows<Draft extends WithParams>(draft: Draft, rows: readonly ParamRow[]): Draft {
  const sent = rows.flatMap((row) => (row.enabled ? [spelled(row)] : []))
  const disabledParams = rows.flatMap((row, index): DisabledParam[] => {
    if (row.enabled) return []
    const { name, value, raw } = spelled(row)
    return [{ index, row: { name, value, enabled: false }, raw }]
  })
  const { disabledParams: _, ...rest } = draft
  const changed = { ...rest, url: withQueryParameters(draft.url, sent) }
  return (disabledParams.length > 0 ? { ...changed, disabledParams } : changed) as Draft
}

function spelled({ name, value, raw }: ParamRow) {
  const [meant] = raw === undefined ? [] : queryParameters(`?${raw}`)
  return meant?.name === name && meant.value === value ? meant : queryParameter(name, value)
}
