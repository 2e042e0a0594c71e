import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { expectAccessible, violationsOn } from './axe.ts'
import {
  block,
  dropFiles,
  givenClass,
  hex,
  PASSPHRASE,
  responseOf,
  seedRecords,
  type DroppedFile,
  type GivenClass,
} from './class-responses.ts'
import { expect, test } from './lab.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const filesOf = (to: GivenClass, count: number, from = 0): Promise<DroppedFile[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => ({
      name: `response-${from + at}.txt`,
      text: await responseOf(to, from + at),
    })),
  )

async function openResponses(page: Page, to: GivenClass, ...others: readonly GivenClass[]) {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seedRecords(page, ...others.map(({ records }) => records), to.records)
  await page.goto(`/teach/hand-out?id=${to.id}&view=responses`)
  await expect(page.getByRole('heading', { name: 'Take in responses' })).toBeVisible()
}

async function unlock(page: Page, passphrase = PASSPHRASE) {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
}

const report = (page: Page) => page.getByRole('region', { name: 'What became of each file' })
const sent = (page: Page) => page.getByRole('region', { name: 'Who has sent' })
const line = (page: Page, file: string) => report(page).getByRole('row').filter({ hasText: file })

/** Holds the reading of a file until `letGo` is called, as a slow disk would. */
async function holdAt(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate((held) => {
    const read = File.prototype.arrayBuffer
    const gate = Promise.withResolvers<void>()
    addEventListener('let-go', () => gate.resolve(), { once: true })
    File.prototype.arrayBuffer = async function (this: File) {
      if (this.name === held) await gate.promise
      return read.call(this)
    }
  }, name)
  return () => page.evaluate(() => void dispatchEvent(new Event('let-go')))
}

test('300 responses among files of every sort: each gets its verdict, and nothing is lost', async ({
  page,
}) => {
  test.slow()
  const to = await givenClass(301)
  const other = await givenClass(3, 0xdef, 'Caching')
  const otherKey = await givenClass(301)
  const unknown = await givenClass(3, 0x777)
  await openResponses(page, to, other)
  await unlock(page)
  await expect(page.getByText('The key is unlocked')).toBeVisible()

  const whole = await responseOf(to, 0)
  const newer = new Uint8Array(200).fill(1)
  newer[0] = 2
  const lateStart = Date.now() - 1_800_000
  const bad: readonly (DroppedFile & { readonly verdict: string; readonly notes?: string })[] = [
    { name: 'empty.txt', text: '', verdict: 'Damaged', notes: 'There is no response in it' },
    { name: 'essay.txt', text: 'Dear all, my dog …', verdict: 'Damaged' },
    {
      name: 'cut.txt',
      text: whole.slice(0, 400),
      verdict: 'Damaged',
      notes: 'The end of this response is missing',
    },
    { name: 'mistyped.txt', text: whole.replace(/^([A-Za-z0-9_-]{20})./m, '$1'), verdict: 'Damaged' },
    {
      name: 'picture.png',
      base64: base64(new Uint8Array(5000).map((_, at) => (at * 31) % 256)),
      verdict: 'Damaged',
    },
    { name: 'noise.txt', text: block('RESPONSE', to.id, new Uint8Array(200).fill(1)), verdict: 'Damaged' },
    { name: 'newer.txt', text: block('RESPONSE', to.id, newer), verdict: 'Newer format' },
    { name: 'other-key.txt', text: await responseOf(otherKey, 5), verdict: 'Stays shut' },
    {
      name: 'caching.txt',
      text: await responseOf(other, 0),
      verdict: 'Wrong quiz',
      notes: 'It answers “Caching”',
    },
    { name: 'nobody.txt', text: await responseOf(unknown, 0), verdict: 'Wrong quiz', notes: 'another quiz' },
    { name: 'huge.txt', zeros: 1_048_577, verdict: 'Too large', notes: 'larger than 1 MB' },
    { name: 'broken.zip', text: 'PK no zip', verdict: 'Damaged', notes: 'This zip is damaged' },
    {
      name: 'bomb.zip',
      base64: base64(zipSync({ 'bomb.txt': new Uint8Array(64 * 2 ** 20) }, { level: 9 })),
      verdict: 'Too large',
    },
    {
      name: 'stranger.txt',
      text: await responseOf(to, 999),
      verdict: 'Not on the roster',
      notes: 'ZZZZ-ZZZZ',
    },
    {
      name: 'changed-mind.txt',
      text: await responseOf(to, 7, { answers: {} }),
      verdict: 'Duplicate',
      notes: 'came first and counts',
    },
    {
      name: 'sent-twice.txt',
      text: await responseOf(to, 8),
      verdict: 'Accepted again',
      notes: 'Nothing changes',
    },
    {
      name: 'second-attempt.txt',
      text: await responseOf(to, 9, { attempt: hex(0x9999), number: 2 }),
      verdict: 'Accepted',
      notes: 'This is attempt 2, and 1 is allowed',
    },
    {
      name: 'slow.txt',
      text: await responseOf(to, 300, { startedAt: lateStart, submittedAt: lateStart + 700_000 }),
      verdict: 'Accepted',
      notes: '1 min 40 s over',
    },
    {
      name: 'clock.txt',
      text: await responseOf(to, 10, { attempt: hex(0x8888), submittedAt: lateStart - 3_600_000 }),
      verdict: 'Accepted',
      notes: 'submitted before it was started',
    },
    {
      name: 'sixteen.txt',
      base64: base64(Buffer.from(`\ufeff${await responseOf(to, 11)}`, 'utf16le')),
      verdict: 'Accepted again',
    },
  ]
  await dropFiles(page, [...(await filesOf(to, 300)), ...bad])
  await expect(page.getByText('320 files done.')).toBeVisible({ timeout: 90_000 })
  for (const { name, verdict, notes = '' } of bad) {
    await expect.soft(line(page, name).getByRole('cell').first(), name).toHaveText(verdict)
    await expect.soft(line(page, name), name).toContainText(notes)
  }
  await page.getByRole('button', { name: 'Accepted 303' }).click()
  await expect(page.getByRole('button', { name: 'Show 100 more of 203' })).toBeVisible()
  await page.getByRole('button', { name: 'Damaged 7' }).click()
  await expect(report(page).getByRole('row')).toHaveCount(8)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(8)

  await expect(sent(page).getByText('301 of 301')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect.soft(await violationsOn(page, 'structure'), '390 px').toEqual([])

  await page.getByRole('link', { name: 'Take them in there' }).click()
  await expect(page.getByRole('heading', { name: 'Caching' })).toBeVisible()
  await expect(page.getByText('1 file waits for the key.')).toBeVisible()
  await unlock(page)
  await expect(page.getByText('1 file done.')).toBeVisible()
})

test('files that come before the key wait for it; a wrong passphrase says so and loses none', async ({
  page,
}) => {
  const to = await givenClass(4)
  await openResponses(page, to)
  await dropFiles(page, await filesOf(to, 3))
  await expect(page.getByText('3 files wait for the key.')).toBeVisible()
  await unlock(page, 'not this one')
  await expect(page.getByText('That is not the passphrase of this key.')).toBeVisible()
  await unlock(page)
  await expect(page.getByText('3 files done.')).toBeVisible()
  await expect(sent(page).getByText('3 of 4')).toBeVisible()
  await expect(sent(page).getByRole('row').filter({ hasText: 'Student 004' })).toContainText('Nothing yet')
})

test('stopping in the middle keeps what is stored, and going on takes in the rest', async ({ page }) => {
  const to = await givenClass(120)
  await openResponses(page, to)
  await unlock(page)
  await expect(page.getByText('The key is unlocked')).toBeVisible()
  const letGo = await holdAt(page, 'response-60.txt')
  await dropFiles(page, await filesOf(to, 120))
  await expect(page.getByText('Taking in: 50 of 120 files.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await letGo()
  await expect(page.getByText(/Stopped after 75 of 120 files.*45 files are left/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Not stored 45' })).toBeVisible()
  await expect(sent(page).getByText('75 of 120')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('120 files done.')).toBeVisible()
  await expect(sent(page).getByText('120 of 120')).toBeVisible()
})

test('a reload in the middle loses nothing: the same files are told apart afterwards', async ({ page }) => {
  const to = await givenClass(80)
  await openResponses(page, to)
  await unlock(page)
  await expect(page.getByText('The key is unlocked')).toBeVisible()
  await holdAt(page, 'response-60.txt')
  const files = await filesOf(to, 80)
  await dropFiles(page, files)
  await expect(sent(page).getByText('50 of 80')).toBeVisible()
  await page.reload()
  await expect(sent(page).getByText('50 of 80')).toBeVisible()
  await expect(page.getByText(/The page was closed after about/)).toBeVisible()
  await unlock(page)
  await dropFiles(page, files)
  await expect(page.getByText('80 files done.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accepted again 50' })).toBeVisible()
  await expect(sent(page).getByText('80 of 80')).toBeVisible()
})

test('where storage is full, what is stored stays and the rest can go on', async ({ page }) => {
  const to = await givenClass(60)
  await openResponses(page, to)
  await unlock(page)
  await expect(page.getByText('The key is unlocked')).toBeVisible()
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    let room = 30
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'responses' && (room -= 1) < 0) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    }
    addEventListener('room', () => (room = 1000))
  })
  await dropFiles(page, await filesOf(to, 60))
  await expect(page.getByText(/This device has no room left/)).toBeVisible()
  await expect(page.getByText(/Stopped after 25 of 60 files/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Not stored 35' })).toBeVisible()
  await page.evaluate(() => void dispatchEvent(new Event('room')))
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('60 files done.')).toBeVisible()
  await expect(sent(page).getByText('60 of 60')).toBeVisible()
})

test('a pasted mail, a zip of an LMS, and a response given to a student by hand', async ({ page }) => {
  const to = await givenClass(5)
  await openResponses(page, to)
  await unlock(page)
  await page.getByText('Paste responses from a mail').click()
  await page.getByLabel('Text with one or more responses').fill(`Hello,\n> ${await responseOf(to, 0)}`)
  await page.reload()
  await expect(page.getByLabel('Text with one or more responses')).toHaveValue(/^Hello,/)
  await unlock(page)
  await page.getByRole('button', { name: 'Take in this text' }).click()
  await expect(sent(page).getByText('1 of 5')).toBeVisible()

  const html = `<p>${(await responseOf(to, 2)).replaceAll('\n', '<br />')}</p>`
  const zip = zipSync({
    Ada_17_assignsubmission_file_: { 'response.txt': strToU8(await responseOf(to, 1)) },
    Grace_18_assignsubmission_onlinetext_: { 'onlinetext.html': strToU8(html) },
    Alan_19_assignsubmission_file_: {
      'response.txt': strToU8(await responseOf(to, 3, { token: 'WRONG', name: 'Al' })),
    },
  })
  await dropFiles(page, [{ name: 'all.zip', base64: base64(zip) }])
  await expect(sent(page).getByText('3 of 5')).toBeVisible()
  await sent(page).getByLabel('Give the response of Al to').selectOption({ label: 'Student 004, 4003' })
  await expect(sent(page).getByText('4 of 5')).toBeVisible()
  await sent(page).getByRole('button', { name: 'Undo' }).click()
  await expect(sent(page).getByText('3 of 5')).toBeVisible()

  const second = sent(page).getByRole('row', { name: /^Student 002/ })
  await second.getByRole('button', { name: /^Leave out/ }).click()
  await expect(second).toContainText('Left out of the grades')
  await sent(page).getByRole('button', { name: 'Undo' }).click()
  await expect(second).not.toContainText('Left out')
  const receipt = (await second.getByRole('cell').nth(1).textContent()) ?? ''
  await sent(page).getByLabel('Find a name, number or receipt').fill(receipt.toLowerCase())
  await expect(sent(page).getByRole('row')).toHaveCount(2)
})

test('feedback is previewed, commented and released, and says what changed since', async ({ page }) => {
  const to = await givenClass(3)
  await openResponses(page, to)
  await unlock(page)
  await dropFiles(page, await filesOf(to, 2))
  await page.getByText('All 2 responses get it').click()
  await page.getByLabel('Comment for Student 002').fill('Look at safe methods again.')
  await page.getByRole('button', { name: 'Preview for Student 002' }).click()
  const preview = page.getByRole('dialog', { name: 'What Student 002 will see' })
  await expect(preview).toContainText('1 of 2 points')
  await expect(preview).toContainText('Look at safe methods again.')
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByText('All 2 responses get it').click()
  await expect(page.getByLabel('Comment for Student 002')).toHaveValue('Look at safe methods again.')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the feedback for 2' }).click()
  expect((await download).suggestedFilename()).toBe('Feedback Methods.txt')
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toMatch(/^-----BEGIN ROUNDTRIP FEEDBACK-----/)
  expect(text).not.toContain('safe methods')
  await expect(page.getByText('No grade has changed since.')).toBeVisible()
  await unlock(page)
  await dropFiles(page, await filesOf(to, 1, 2))
  await expect(page.getByText('One grade is new or different since')).toBeVisible()
  await page.getByText('What changed').click()
  await expect(page.getByText('came after the release')).toBeVisible()
  await expectAccessible(page)
})

test('a whole class moves to another browser, and says what is wrong with any other file', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const to = await givenClass(4)
  await openResponses(page, to)
  await unlock(page)
  await dropFiles(page, await filesOf(to, 4))
  await expect(sent(page).getByText('4 of 4')).toBeVisible()
  await page.getByLabel('Passphrase for the file').fill('short')
  await page.getByRole('button', { name: 'Save the class' }).click()
  await expect(page.getByText('Choose at least 12 characters')).toBeVisible()
  await page.getByLabel('Passphrase for the file').fill('four words of no kin')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the class' }).click()
  const file = await readFile(await (await download).path())

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' })
  const there = await elsewhere.newPage()
  // A hand-out of another class, so that there is a page to take it in.
  const own = await givenClass(1, 0x123, 'Own')
  await openResponses(there, { ...own, records: { givenHandOuts: own.records['givenHandOuts'] ?? [] } })
  const take = async (buffer: Buffer, passphrase: string) => {
    await there.getByLabel('Choose a class file').setInputFiles({ name: 'class', mimeType: '', buffer })
    await there.getByLabel('Passphrase of the file').fill(passphrase)
    await there.getByRole('button', { name: 'Take in the class' }).click()
  }
  const right = 'four words of no kin'
  await take(file, 'something else')
  await expect(there.getByText('That is not the passphrase of this file.')).toBeVisible()
  await take(file.subarray(0, file.length - 100), right)
  await expect(there.getByText('The end of this file is missing')).toBeVisible()
  const changed = Buffer.from(file)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  await take(changed, right)
  await expect(there.getByText('This file was changed since it was saved')).toBeVisible()
  await take(Buffer.from('{"format":"roundtrip-progress"}'), right)
  await expect(there.getByText('This is no file of a class')).toBeVisible()
  await take(file, right)
  await expect(there.getByText('4 responses: 4 new')).toBeVisible()
  await take(file, right)
  await expect(there.getByText('4 responses: 4 here already')).toBeVisible()
  await there.goto(`/teach/hand-out?id=${to.id}&view=responses`)
  await expect(sent(there).getByText('4 of 4')).toBeVisible()
  await unlock(there)
  await dropFiles(there, await filesOf(to, 1))
  await expect(there.getByRole('button', { name: 'Accepted again 1' })).toBeVisible()
  await elsewhere.close()
})
