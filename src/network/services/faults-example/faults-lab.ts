import { smallLab } from '#network/edge/small-lab.ts'
import { faultsAt } from './effect.ts'
import { createService } from './index.ts'

export const ORIGIN = 'https://faults.example.com'

/** A lab of https://faults.example.com alone, with its faults on the wire. */
export function faultsLab() {
  const service = async () => ({ createService: () => ({ ...createService(), faultsAt }) })
  const lab = smallLab([], {}, { services: { [ORIGIN]: service } })
  return {
    ...lab,
    /** Asks as a script does, as exchange `x`. */
    send: (method: string, path: string, fields: Record<string, string> = {}, body?: string) =>
      lab.script(method, `${ORIGIN}${path}`, fields, body),
    /** Asks as a page does, as exchange `x`. */
    fetch: (path: string, init?: RequestInit) => lab.page(`${ORIGIN}${path}`, init),
    lastHop: () => lab.hops().at(-1),
  }
}
