import type { Page } from '@playwright/test'
import { expect, test } from './lab.ts'
import { library } from './library.ts'
import { requestPanel } from './request-panel.ts'

/** A page of the lab's origin that does not run the lab, so that its database is ours to prepare. */
const QUIET_PAGE = '/roundtrip-quiet'

const panelOfVersion1 = {
  place: 'sandbox',
  exchangeId: 'e1',
  draft: {
    client: 'browser',
    method: 'DELETE',
    url: 'https://api.example.com/users/7',
    headers: [{ name: 'X-Kept', value: 'yes', enabled: true }],
    auth: {
      kind: 'none',
      username: '',
      password: '',
      token: '',
      keyIn: 'header',
      keyName: 'X-API-Key',
      keyValue: '',
    },
    body: { kind: 'none', json: '', text: '', form: [] },
    policy: {
      timeoutMs: 5_000,
      retries: 0,
      backoff: 'exponential',
      baseWaitMs: 1_000,
      maxWaitMs: 30_000,
      jitter: true,
      respectRetryAfter: true,
      retryUnsafe: false,
    },
    faults: [{ effect: { kind: 'status', status: 503 }, first: 1 }],
  },
}

async function openQuietPage(page: Page) {
  await page.route(`**${QUIET_PAGE}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }))
  await page.goto(QUIET_PAGE)
}

const { draft } = panelOfVersion1
const panelOfVersion2 = {
  ...panelOfVersion1,
  draft: { ...draft, credentials: 'same-origin', policy: { ...draft.policy, redirects: 'follow' } },
}

/** Leaves behind what an older version of the lab would have, one exchange with a fault included. */
async function leaveVersion(page: Page, version: 1 | 2 | 3 | 4) {
  const panel = version === 1 ? panelOfVersion1 : panelOfVersion2
  await page.evaluate(
    async ({ panel, version }) => {
      const request = indexedDB.open('roundtrip', version)
      request.onupgradeneeded = () => {
        const exchanges = request.result.createObjectStore('exchanges', { keyPath: 'id' })
        exchanges.createIndex('place', ['place', 'sentAt'])
        exchanges.createIndex('sentAt', 'sentAt')
        request.result.createObjectStore('panels', { keyPath: 'place' })
        request.result.createObjectStore('lessons', { keyPath: 'slug' })
        const attempts = request.result.createObjectStore('attempts', { keyPath: 'id' })
        attempts.createIndex('quizId', ['quizId', 'startedAt'])
        request.result.createObjectStore('network')
        if (version < 3) return
        for (const table of ['summaries', 'saved', 'environments']) {
          request.result.createObjectStore(table, { keyPath: 'id' })
        }
        request.result.createObjectStore('lines', { keyPath: ['place', 'number'] })
        request.result.createObjectStore('facts')
        request.result.createObjectStore('chosen')
        if (version > 3) request.result.createObjectStore('cards', { keyPath: 'id' })
      }
      await new Promise((resolve) => (request.onsuccess = resolve))
      const body = { bytes: new TextEncoder().encode('busy'), size: 4 }
      const url = panel.draft.url
      const outcome = { kind: 'response', status: 503, reason: 'Service Unavailable', url, fields: [], body }
      const hop = {
        id: 'h1',
        exchangeId: 'e1',
        attempt: 1,
        kind: 'request',
        request: { method: 'DELETE', url, fields: [], body: { bytes: new Uint8Array(), size: 0 } },
        response: { status: 503, reason: 'Service Unavailable', fields: [], body },
        notes: [],
        ...(version === 1
          ? { fault: { kind: 'status', status: 503 } }
          : { faults: [{ kind: 'status', status: 503 }] }),
        timing: { startedAt: 0, receivedAt: 5, firstByteAt: 6, chunks: [], endedAt: 10 },
      }
      const attempt = {
        number: 1,
        startedAt: 0,
        endedAt: 10,
        outcome,
        decision: { action: 'stop', reason: '503; the policy makes one attempt only' },
        hops: [hop],
      }
      const exchange = {
        id: 'e1',
        request: panel.draft,
        sentAt: 1,
        clockStart: 0,
        durationMs: 10,
        attempts: [attempt],
        outcome,
      }
      const transaction = request.result.transaction(['panels', 'exchanges', 'lessons'], 'readwrite')
      transaction.objectStore('panels').put(panel)
      transaction.objectStore('exchanges').put({ id: 'e1', place: 'sandbox', sentAt: 1, exchange })
      const lesson = { slug: 'methods', sectionsRead: [], missions: {}, updatedAt: 1 }
      transaction.objectStore('lessons').put(lesson)
      await new Promise((resolve) => (transaction.oncomplete = resolve))
      if (version >= 3) {
        const more = request.result.transaction(['summaries', 'saved'], 'readwrite')
        more.objectStore('summaries').put({
          id: 'e1',
          place: 'sandbox',
          sentAt: 1,
          method: 'DELETE',
          url,
          client: 'browser',
          outcome: { kind: 'response', status: 503, reason: 'Service Unavailable' },
          durationMs: 10,
          size: 4,
          pinned: false,
        })
        const saved = { id: 's1', kind: 'request', name: 'Delete user 7', parent: null, rank: 0 }
        more.objectStore('saved').put({ ...saved, draft: panel.draft })
        await new Promise((resolve) => (more.oncomplete = resolve))
      }
      if (version > 3) {
        const attempts = request.result.transaction('attempts', 'readwrite')
        attempts.objectStore('attempts').put({
          id: 'a1',
          quizId: 'methods',
          startedAt: 1,
          questionIds: ['safe-methods', 'gone-since'],
          answers: { 'safe-methods': [0] },
          checked: [],
          current: 'safe-methods',
        })
        await new Promise((resolve) => (attempts.oncomplete = resolve))
      }
      request.result.close()
    },
    { panel, version },
  )
}

for (const version of [1, 2, 3, 4] as const) {
  test(`what version ${version} stored is there, and can be sent again`, async ({ page, lab }) => {
    lab.expectRefusalsFrom('api.example.com')
    await openQuietPage(page)
    await leaveVersion(page, version)
    await lab.open('/sandbox')
    const panel = requestPanel(page)
    await expect(panel.url).toHaveValue('https://api.example.com/users/7')
    await expect(panel.outcome).toHaveText('503 Service Unavailable')
    await expect(panel.content).toHaveText('busy')
    const server = await panel.openResponseTab('Server')
    await expect(server).toContainText('this request gets 503 Service Unavailable')
    const headers = await panel.openRequestTab('Headers')
    await expect(headers.getByLabel('Name of header 1')).toHaveValue('X-Kept')
    const policy = await panel.openRequestTab('Policy')
    await expect(policy.getByLabel('Redirects')).toHaveValue('follow')

    await panel.sendNow('503 Service Unavailable')
    await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveText([
      /DELETE\s*api\.example\.com\/users\/7\s*503\s*(now|\ds ago)/,
      /DELETE\s*api\.example\.com\/users\/7\s*503\s*\d\dyr? ago/,
    ])
  })
}

test('what version 3 saved is still in the collections', async ({ page, lab }) => {
  await openQuietPage(page)
  await leaveVersion(page, 3)
  await lab.open('/sandbox')
  const { open, rows } = library(page)
  await open('Collections')
  await expect(rows).toHaveText([/Delete user 7/])
})

test('an attempt of version 4 is still there, beside new tables for classes', async ({ page }) => {
  await openQuietPage(page)
  await leaveVersion(page, 4)
  await page.goto('/teach')
  await page.getByRole('button', { name: 'New quiz' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the quiz' })).toBeFocused()
  const found = await page.evaluate(async () => {
    const request = indexedDB.open('roundtrip')
    await new Promise((resolve) => (request.onsuccess = resolve))
    const transaction = request.result.transaction(['attempts', 'quizzes'])
    const asked = ['attempts', 'quizzes'].map((table) => transaction.objectStore(table).getAllKeys())
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    const counts = asked.map(({ result }) => result.length)
    const { version } = request.result
    request.result.close()
    return { version, counts }
  })
  expect(found).toEqual({ version: 5, counts: [1, 1] })
})

test('what a tab wrote ahead of a quiz before it crashed is in the quiz', async ({ page }) => {
  await page.goto('/teach')
  await expect(page.getByRole('button', { name: 'New quiz' })).toBeVisible()
  await openQuietPage(page)
  await page.evaluate(() => {
    const value = { id: 'q1', title: 'Typed last', questions: [], versions: 0, updatedAt: Date.now() }
    localStorage.setItem('roundtrip-journal/quizzes/q1', JSON.stringify({ table: 'quizzes', value }))
  })
  await page.goto('/teach/quiz?id=q1')
  await expect(page.getByRole('textbox', { name: 'Title of the quiz' })).toHaveValue('Typed last')
  expect(await page.evaluate(() => localStorage.getItem('roundtrip-journal/quizzes/q1'))).toBeNull()
})

test('what can’t be brought up to date stays as it was, wholly, until it can', async ({
  page,
  context,
  lab,
}) => {
  await openQuietPage(page)
  await leaveVersion(page, 2)
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'summaries') throw new DOMException('Refused', 'UnknownError')
      return put.apply(this, given)
    }
  })
  await lab.open('/sandbox')
  await expect(page.getByText('This browser won’t let the lab store anything')).toBeVisible()

  const next = await context.newPage()
  await next.goto('/sandbox')
  const panel = requestPanel(next)
  await expect(panel.url).toHaveValue('https://api.example.com/users/7')
  await expect(next.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(1)
  await next.close()
})

test('what a tab of version 1 wrote ahead is there', async ({ page, lab }) => {
  await openQuietPage(page)
  await page.evaluate((value) => {
    localStorage.setItem('roundtrip-journal/panels/sandbox', JSON.stringify({ table: 'panels', value }))
  }, panelOfVersion1)
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await expect(panel.url).toHaveValue('https://api.example.com/users/7')
  await expect(page.getByText('Fault: the first request gets 503 Service Unavailable')).toBeVisible()
})

test('a tab is told when another one takes the storage over for a newer version', async ({ page, lab }) => {
  await lab.open('/sandbox')
  await page.evaluate(async () => {
    const request = indexedDB.open('roundtrip', 99)
    await new Promise((resolve) => (request.onsuccess = resolve))
    request.result.close()
  })
  await expect(page.getByText('Another tab runs a newer version of the lab.')).toBeVisible()
})

test('a tab of this version beside storage of a newer one says so, works and changes nothing there', async ({
  page,
  lab,
}) => {
  await openQuietPage(page)
  await page.evaluate(async () => {
    const request = indexedDB.open('roundtrip', 99)
    await new Promise((resolve) => (request.onsuccess = resolve))
    request.result.close()
  })
  await lab.open('/sandbox')
  await expect(page.getByText('A newer version of the lab keeps its things in this browser')).toBeVisible()
  await requestPanel(page).send('GET', 'https://httpbin.org/uuid', '200 OK')
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(1)
  const tables = await page.evaluate(async () => {
    const request = indexedDB.open('roundtrip')
    await new Promise((resolve) => (request.onsuccess = resolve))
    return [request.result.version, request.result.objectStoreNames.length]
  })
  expect(tables).toEqual([99, 0])
})
