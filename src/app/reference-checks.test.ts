import { describe, expect, test } from 'vitest'
import type { Trial } from '#content/reference-entry.ts'
import { methodReference, statusReference } from '#content/reference.ts'
import type { Exchange } from '#http/exchange.ts'
import { methods } from '#http/method.ts'
import { otherMethods } from '#http/other-methods.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import { statusCodes } from '#http/status.ts'
import type { WireHop } from '#http/wire.ts'
import { sendAfresh } from './lesson-checks/test-lab.ts'

/** Codes after which `fetch` goes on, so that the page's own answer is the first on the wire. */
const followed = [301, 302, 303, 307, 308]

function tried(request: string, { client = 'browser' }: Pick<Trial, 'client'> = {}): Promise<Exchange> {
  return sendAfresh(draftOfRequestText(request, { client }))
}

function requestsOf({ attempts }: Exchange): readonly WireHop[] {
  return attempts.flatMap(({ hops }) => hops).filter(({ kind }) => kind === 'request')
}

describe('what a page of the reference offers to send', () => {
  for (const { code } of statusCodes) {
    const entry = statusReference(code)
    if (!entry || entry.unseen !== undefined) continue
    test(`brings a ${code}${followed.includes(code) ? ', and the browser follows it' : ''}`, async () => {
      const exchange = await tried(
        entry.try?.request ?? `GET https://faults.example.com/status/${code}`,
        entry.try,
      )
      const statuses = requestsOf(exchange).map(({ response }) => response?.status)
      if (followed.includes(code)) expect(statuses).toEqual([code, expect.any(Number)])
      else expect(exchange.outcome).toMatchObject({ kind: 'response', status: code })
    })
  }

  for (const { name } of methods) {
    const entry = methodReference(name)
    const request = entry?.try?.request
    if (!entry || request === undefined) continue
    test(`is a ${name}, with one of the answers the page names`, async () => {
      const exchange = await tried(request, entry.try)
      const [hop] = requestsOf(exchange)
      expect(hop?.request.method).toBe(name)
      expect(entry.answers.map(({ code }) => code)).toContain(hop?.response?.status)
      expect(exchange.outcome.kind).toBe('response')
    })
  }

  test.each(otherMethods)('is a $name that the server refuses, as it says', async ({ name }) => {
    const exchange = await tried(`${name} https://api.example.com/users/1`, { client: 'script' })
    const [hop] = requestsOf(exchange)
    expect(hop?.request.method).toBe(name)
    expect([405, 501]).toContain(hop?.response?.status)
  })
})
