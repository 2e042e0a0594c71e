import { http, HttpResponse } from 'msw/http'
import type { Fault, FaultEffect } from '#http/fault.ts'
import { HOST, smallLab } from '#network/edge/small-lab.ts'

/** What the service of {@link faultyLab} answers; `é` and `€` are there for the charset. */
export const DOCUMENT = { served: 1, name: 'Café', price: '3 €' }

/** A lab whose one service counts how often it was asked, with faults set for exchange `x`. */
export function faultyLab(...faults: readonly (FaultEffect | Fault)[]) {
  let served = 0
  const lab = smallLab([
    http.all(
      `${HOST}/stream`,
      () => new HttpResponse('abcd', { headers: { 'Transfer-Encoding': 'chunked' } }),
    ),
    http.all(`${HOST}/zipped`, () =>
      HttpResponse.json(DOCUMENT, { headers: { 'Content-Encoding': 'gzip' } }),
    ),
    http.all(`${HOST}/*`, () => HttpResponse.json({ ...DOCUMENT, served: ++served })),
  ])
  lab.edge.setFaults(
    'x',
    faults.map((one) => ('kind' in one ? { effect: one } : one)),
  )
  return { ...lab, served: () => served, lastHop: () => lab.hops().at(-1) }
}
