import type { Page } from '@playwright/test'
import { violationsOn } from './axe.ts'
import {
  dropFiles,
  givenClass,
  PASSPHRASE,
  responseOf,
  seedRecords,
  type GivenClass,
} from './class-responses.ts'
import { expect, test } from './lab.ts'
import { linkOf, timed } from './sealed-quiz.ts'
import { draftOf, storeTeaching } from './stored-teaching.ts'
import { quizEditor, quizWith } from './teach-editor.ts'

async function openResponses(page: Page, to: GivenClass) {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seedRecords(page, to.records)
  await page.goto(`/teach/hand-out?id=${to.id}&view=responses`)
  await expect(page.getByRole('heading', { name: 'Take in responses' })).toBeVisible()
}

async function unlock(page: Page, passphrase = PASSPHRASE) {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
}

const sent = (page: Page) => page.getByRole('region', { name: 'Who has sent' })

/** Drops a file of 1 GB somewhere: one buffer, named a thousand times over, so that no memory is needed. */
async function dropGigabyte(page: Page, name: string, at: string) {
  const data = await page.evaluateHandle((called) => {
    const part = new Blob([new Uint8Array(2 ** 20)])
    const transfer = new DataTransfer()
    transfer.items.add(
      new File(
        Array.from({ length: 1024 }, () => part),
        called,
      ),
    )
    return transfer
  }, name)
  await page.locator(at).first().dispatchEvent('drop', { dataTransfer: data })
}

/** Runs where hostile text might: anything that sets it has run. */
const hasRun = (page: Page) => page.evaluate(() => 'hostile' in globalThis)

/** A quiz whose every text is somebody's try to run, load, break or turn round something. */
const tries = [
  '<script>globalThis.hostile = 1</script>',
  '<img src=x onerror="globalThis.hostile = 1">',
  '[a link](javascript:globalThis.hostile=1) <a href="javascript:globalThis.hostile=1">b</a>',
  '<svg onload="globalThis.hostile = 1"><circle r="9"/></svg>',
  `Long ${'x'.repeat(9_000)}`,
  'Turned \u202eround\u2066 and\u200b\u200d\ufeff not seen',
]
/** Says that it is a PNG, and is a page with a script. */
const noPicture = {
  src: `data:image/png;base64,${Buffer.from('<script>globalThis.hostile = 1</script>').toString('base64')}`,
  alt: 'What should be a picture',
}
const hostile = tries.map((text, at) => ({
  id: `question-${at + 1}`,
  kind: 'single',
  label: at === 4 ? 'y'.repeat(300) : text,
  text: `${text}\n\n${text}`,
  code: text,
  image: noPicture,
  hints: [text],
  options: [
    { text, correct: true, feedback: text },
    { text: `${text} 2`, feedback: text },
  ],
}))

test('hostile text in questions is text: nothing runs or loads, and the page keeps its width', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  await storeTeaching(page, draftOf('quiz-1', tries[0] ?? '', hostile))
  await test.step('in the overview and the editor', async () => {
    await page.goto('/teach')
    await expect(page.getByText(tries[0] ?? '').first()).toBeVisible()
    expect.soft(await violationsOn(page, 'structure'), 'overview').toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/teach/quiz?id=quiz-1')
    const { rows, preview } = quizEditor(page)
    await expect(rows).toHaveCount(hostile.length)
    for (const [at] of hostile.entries()) {
      // The list of questions is folded in on a narrow screen.
      await page.setViewportSize({ width: 1440, height: 900 })
      await rows.nth(at).getByRole('button').first().click()
      await expect(preview.getByRole('radio')).toHaveCount(2)
      await expect.soft(preview.getByAltText(noPicture.alt)).toBeVisible()
      await page.setViewportSize({ width: 390, height: 844 })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(width, `question ${at + 1} in the editor`).toBeLessThanOrEqual(390)
    }
  })
  expect(await hasRun(page)).toBe(false)
})

test('1 GB is refused at once by its size, wherever it is dropped', async ({ page }) => {
  const to = await givenClass(2)
  await openResponses(page, to)
  await unlock(page)
  await expect(page.getByText('The key is unlocked')).toBeVisible()
  await dropFiles(page, [{ name: 'ada.txt', text: await responseOf(to, 0) }])
  await expect(sent(page).getByText('1 of 2')).toBeVisible()
  await dropGigabyte(page, 'huge.txt', 'text=Drop what your students sent here')
  await expect(page.getByText('This is larger than 1 MB, which no response is.')).toBeVisible()
  await dropGigabyte(page, 'huge.zip', 'text=Drop what your students sent here')
  await expect(page.getByText('This zip is damaged')).toBeVisible()

  await page.goto(`/teach/class?id=${to.classId}`)
  await dropGigabyte(page, 'huge.csv', 'summary:has-text("Many at once")')
  await expect(page.getByText('huge.csv is larger than 2 MB.')).toBeVisible()

  await page.goto('/quiz/class')
  await expect(page.getByRole('heading', { name: 'Class quizzes' })).toBeVisible()
  await dropGigabyte(page, 'huge.json', 'h1')
  await expect(page.getByText('“huge.json” is larger than 16 MB, which no quiz is.')).toBeVisible()
})

test('a key that is lost comes back from its backup, from no other file, and opens what was sent', async ({
  page,
}) => {
  const to = await givenClass(3)
  const other = await givenClass(1, 0xdef, 'Caching')
  const [given] = to.records['givenHandOuts'] as readonly { keys: object }[]
  const { keys, ...keyless } = given ?? { keys: {} }
  await openResponses(page, { ...to, records: { ...to.records, givenHandOuts: [keyless] } })
  await expect(
    page.getByRole('heading', { name: 'The key of this hand-out is not in this browser' }),
  ).toBeVisible()
  const backup = {
    format: 'roundtrip-key-backup',
    version: 1,
    about: 'The key.',
    handOut: to.id,
    title: to.title,
    fingerprint: '',
    madeAt: 1,
    key: keys,
  }
  const choose = (content: object | string, name = 'backup.json') =>
    page.getByLabel('Key backup').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    })
  await choose('not a backup')
  await expect(page.getByText('This file is no backup of a key')).toBeVisible()
  await choose({ ...backup, handOut: other.id, title: 'Caching' })
  await expect(page.getByText('This is the key of another hand-out: “Caching”.')).toBeVisible()
  await choose({ ...backup, version: 2 })
  await expect(page.getByText('made with a newer version of the lab')).toBeVisible()
  await choose({ ...backup, sum: 'another' })
  await expect(page.getByText('This file was changed since it was saved')).toBeVisible()
  await choose('x'.repeat(200_000), 'large.json')
  await expect(page.getByText('far larger than the backup of a key')).toBeVisible()

  await dropFiles(page, [{ name: 'ada.txt', text: await responseOf(to, 0) }])
  await expect(page.getByText('1 file waits for the key.')).toBeVisible()
  await choose(backup)
  await expect(page.getByRole('heading', { name: 'Unlock the key' })).toBeVisible()
  await unlock(page, 'not this one')
  await expect(page.getByText('That is not the passphrase of this key.')).toBeVisible()
  await unlock(page)
  await expect(sent(page).getByText('1 of 3')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Unlock the key' })).toBeVisible()
})

test('500 responses on a device that fills up in the middle: what fits is stored, the rest goes on', async ({
  page,
}) => {
  test.slow()
  const to = await givenClass(500)
  await openResponses(page, to)
  await unlock(page)
  await expect(page.getByText('The key is unlocked')).toBeVisible()
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    let room = 310
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'responses' && (room -= 1) < 0) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
    addEventListener('room', () => (room = 10_000))
  })
  const files = await Promise.all(
    to.students.map(async (_, at) => ({ name: `response-${at}.txt`, text: await responseOf(to, at) })),
  )
  await dropFiles(page, files)
  await expect(page.getByText(/This device has no room left/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/Stopped after 300 of 500 files/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Not stored 200' })).toBeVisible()
  await expect(sent(page).getByText('300 of 500')).toBeVisible()
  await page.evaluate(() => void dispatchEvent(new Event('room')))
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('500 files done.')).toBeVisible({ timeout: 60_000 })
  await expect(sent(page).getByText('500 of 500')).toBeVisible()
})

test('two tabs that take in the same files store each response once', async ({ page, context }) => {
  const to = await givenClass(40)
  await openResponses(page, to)
  const other = await context.newPage()
  await other.goto(`/teach/hand-out?id=${to.id}&view=responses`)
  const files = await Promise.all(
    to.students.map(async (_, at) => ({ name: `response-${at}.txt`, text: await responseOf(to, at) })),
  )
  for (const tab of [page, other]) {
    await unlock(tab)
    await expect(tab.getByText('The key is unlocked')).toBeVisible()
  }
  await Promise.all([page, other].map((tab) => dropFiles(tab, files)))
  for (const tab of [page, other]) {
    await expect(tab.getByText('40 files done.')).toBeVisible()
    await expect(sent(tab).getByText('40 of 40')).toBeVisible()
  }
  const stored = await page.evaluate(async () => {
    const opening = indexedDB.open('roundtrip')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const counting = opening.result.transaction('responses').objectStore('responses').count()
    await new Promise((resolve) => (counting.onsuccess = resolve))
    opening.result.close()
    return counting.result
  })
  expect(stored).toBe(40)
})

test('what is typed into a quiz on a full device stays on screen, and is stored once there is room', async ({
  page,
}) => {
  const { title, stored } = await quizWith(page, 'Before', ['one'])
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    let full = true
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (full && this.name === 'quizzes') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
    addEventListener('room', () => (full = false))
  })
  await title.fill('After')
  await expect(page.getByText(/This device has no room left/)).toBeVisible()
  await expect(title).toHaveValue('After')
  await page.evaluate(() => void dispatchEvent(new Event('room')))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(stored).toBeVisible()
  await page.reload()
  await expect(title).toHaveValue('After')
})

test('a clock that is set back by a day in the middle of an attempt loses no answer', async ({ page }) => {
  await page.clock.install({ time: Date.now() })
  await page.goto(linkOf(timed))
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByRole('radio').first().check()
  await page.clock.setSystemTime(Date.now() - 86_400_000)
  await page.reload()
  await expect(page.getByRole('radio').first()).toBeChecked()
})
