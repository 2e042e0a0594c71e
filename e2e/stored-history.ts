import type { Page } from '@playwright/test'

/** A page of the lab's origin that does not run the lab, so that its database is ours to fill. */
const QUIET_PAGE = '/roundtrip-quiet'

/**
 * Fills the history with exchanges as the lab itself stores them. The `number`th, from 0 for the newest,
 * was sent `number` minutes ago; every fifth is a POST that was refused with 422, every seventh timed out.
 */
export async function fillHistory(page: Page, count: number): Promise<void> {
  await page.route(`**${QUIET_PAGE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }))
  await page.goto(QUIET_PAGE)
  await page.evaluate(async (many) => {
    const opening = indexedDB.open('roundtrip')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const transaction = opening.result.transaction(['exchanges', 'summaries'], 'readwrite')
    const body = { bytes: new TextEncoder().encode('{"ok": true}'), size: 12 }
    const started = Date.now()
    for (let number = 0; number < many; number += 1) {
      const id = `made-${number}`
      const method = number % 5 === 0 ? 'POST' : 'GET'
      const url = `https://api.example.com/items/${number}`
      const sentAt = started - number * 60_000
      const answer =
        method === 'POST' ? { status: 422, reason: 'Unprocessable Content' } : { status: 200, reason: 'OK' }
      const late = number % 7 === 0
      const outcome = late
        ? { kind: 'timeout', limitMs: 1_000, during: 'waiting' }
        : { kind: 'response', ...answer, url, redirected: false, fields: [], body }
      const request = {
        client: 'browser',
        method,
        url,
        headers: [],
        auth: {
          kind: 'none',
          username: '',
          password: '',
          token: '',
          keyIn: 'header',
          keyName: '',
          keyValue: '',
        },
        body: { kind: 'none', json: '', text: '', form: [] },
        policy: {
          timeoutMs: 1_000,
          retries: 0,
          backoff: 'exponential',
          baseWaitMs: 1_000,
          maxWaitMs: 30_000,
          jitter: true,
          respectRetryAfter: true,
          retryUnsafe: false,
          redirects: 'follow',
        },
        faults: [],
        credentials: 'same-origin',
      }
      const hop = {
        id: `${id}-hop`,
        exchangeId: id,
        attempt: 1,
        kind: 'request',
        request: { method, url, fields: [], body: { bytes: new Uint8Array(), size: 0 } },
        ...(late ? {} : { response: { ...answer, fields: [], body } }),
        notes: [],
        faults: [],
        timing: { startedAt: 0, receivedAt: 5, firstByteAt: 10, chunks: [], endedAt: 40 },
      }
      const attempt = {
        number: 1,
        startedAt: 0,
        endedAt: 40,
        outcome,
        decision: { action: 'stop', reason: 'the policy makes one attempt only' },
        hops: [hop],
      }
      const facts = { id, sentAt, durationMs: 40 }
      const exchange = { ...facts, request, clockStart: 0, attempts: [attempt], outcome }
      transaction.objectStore('exchanges').put({ id, place: 'sandbox', sentAt, exchange })
      transaction.objectStore('summaries').put({
        ...facts,
        place: 'sandbox',
        method,
        url,
        client: 'browser',
        outcome: late ? { kind: 'timeout' } : { kind: 'response', ...answer },
        size: late ? 0 : 12,
        pinned: false,
      })
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    opening.result.close()
  }, count)
}
