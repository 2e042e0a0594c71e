import { dropFiles } from './class-responses.ts'
import { test } from './lab.ts'
import { buildQuiz, gradesOf, handOut, makeClass, openResponses } from './term-instructor.ts'
import { expectNoKeyIn, heldBy } from './term-proof.ts'
import {
  allPoints,
  answersOf,
  finalPointsFor,
  isPass,
  labels,
  multiple,
  names,
  overridden,
  pointsFor,
  pointsOf,
  regraded,
  sum,
  typed,
} from './term-quiz.ts'
import {
  answer,
  begin,
  download,
  expect,
  few,
  inOwnBrowser,
  numbered,
  openFeedback,
  receiptOn,
  review,
  submit,
  textOf,
  type Remembered,
  type Sent,
} from './term-student.ts'

test.use({ actionTimeout: 30_000 })

const students = [...names.keys()]
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

test('a whole term: a quiz is built, handed out, taken by thirty, collected, graded, graded anew and given back', async ({
  page,
  browser,
  lab,
}) => {
  test.setTimeout(900_000)
  // The request of which students are asked what comes back.
  lab.expectRefusalsFrom('httpbin.org')
  const remembered = new Map<number, Remembered>()
  const sent = new Map<number, Sent>()
  const complaints: string[] = []
  await page.setViewportSize({ width: 1440, height: 900 })

  await test.step('the instructor builds a quiz', () => buildQuiz(page))
  await test.step('makes a class of a list', () => makeClass(page))
  const given = await test.step('and hands out, sealed', () => handOut(page))

  await test.step('neither a link nor the file holds any of the key', () => {
    expect([...given.links.keys()].toSorted()).toEqual(names.toSorted())
    for (const link of [given.link, ...given.links.values()]) expectNoKeyIn(heldBy(link))
    expect(JSON.parse(given.file)).toEqual(heldBy(given.link))
  })

  await test.step('thirty students answer, in browsers of their own', async () => {
    await few(3, students, async (student) => {
      const answers = answersOf(student)
      const link = given.links.get(names[student] ?? '') ?? ''
      const { done, ...own } = await inOwnBrowser(
        browser,
        { width: student % 3 === 1 ? 390 : 1280 },
        async (theirs) => {
          await begin(theirs, link)
          await answer(theirs, answers, 1, 3)
          if (student % 5 === 4) {
            await expect(numbered(theirs, 4)).toBeVisible()
            await theirs.reload()
          }
          if (student === 10) {
            const other = await theirs.context().newPage()
            await other.goto(link)
            await answer(other, answers, 4, 5)
            await submit(other)
            await expect(receiptOn(theirs)).toHaveText((await receiptOn(other).textContent()) ?? '')
            return download(theirs)
          }
          await answer(theirs, answers, 4, 5)
          if (student === 17) {
            await review(theirs)
            await theirs.reload()
          }
          await submit(theirs)
          return download(theirs)
        },
      )
      sent.set(student, done)
      remembered.set(student, own.remembered)
      complaints.push(...own.complaints)
    })
    expect(new Set([...sent.values()].map(({ receipt }) => receipt)).size).toBe(names.length)
  })

  await test.step('the instructor takes in what they sent, with one file damaged and one sent twice', async () => {
    await openResponses(page)
    const files = [...sent.values()].map(({ file, text }) => ({ name: file, text }))
    const [first = { name: '', text: '' }] = files
    await dropFiles(page, [
      ...files,
      { name: 'damaged.txt', text: first.text.slice(0, first.text.length / 2) },
      { name: 'again.txt', text: first.text },
    ])
    await expect(page.getByText(`${files.length + 2} files done.`)).toBeVisible({ timeout: 30_000 })
    const report = page.getByRole('region', { name: 'What became of each file' })
    const verdict = (file: string) =>
      report.getByRole('row').filter({ hasText: file }).getByRole('cell').first()
    await expect(verdict('damaged.txt')).toHaveText('Damaged')
    await expect(verdict('again.txt')).toHaveText('Accepted again')
    await expect(page.getByRole('button', { name: `Accepted ${files.length}` })).toBeVisible()
    const who = page.getByRole('region', { name: 'Who has sent', exact: true })
    await expect(who.getByText(`${names.length} of ${names.length}`)).toBeVisible()
    for (const [student, { receipt }] of sent)
      await expect(who.getByRole('row').filter({ hasText: names[student] ?? '' })).toContainText(receipt)
  })

  await test.step('the gradebook has the points of everybody', async () => {
    await page.getByRole('link', { name: 'Grades', exact: true }).click()
    // High enough that no row is left out of view.
    await page.setViewportSize({ width: 1440, height: 2400 })
    for (const student of students) {
      const row = gradesOf(page, names[student] ?? '')
      const points = pointsFor(student)
      await expect(row.points).toHaveText(`${sum(points)}`)
      await expect(row.percent).toHaveText(percent(sum(points) / allPoints))
      await expect(row.result).toHaveText(isPass(sum(points)) ? 'Passed' : 'Failed')
      for (const [index, each] of points.entries())
        await expect(row.question(index)).toHaveAccessibleName(
          new RegExp(`^(not answered, )?${each} of ${pointsOf[index]}$`),
        )
    }
  })
  await page.setViewportSize({ width: 1440, height: 900 })

  await test.step('an answer that was right too is accepted, for all', async () => {
    await page.getByRole('button', { name: 'Regrade a question' }).click()
    const dialog = page.getByRole('dialog', { name: 'Regrade a question for all' })
    await dialog.getByLabel('Question', { exact: true }).selectOption(`2. ${labels[1]}`)
    await dialog.getByRole('checkbox', { name: typed.alsoRight }).check()
    await dialog.getByLabel('Reason').fill('The long name says the same.')
    const changes = dialog.getByRole('region', { name: 'What changes' })
    await expect(changes).toContainText(`${regraded.length} of ${names.length}`)
    for (const student of regraded) {
      const before = sum(pointsFor(student))
      await expect(
        changes
          .getByRole('row')
          .filter({ hasText: names[student] ?? '' })
          .getByRole('cell'),
      ).toHaveText(['0 → 2', `${before} → ${before + 2}`, /→/])
    }
    await dialog.getByRole('button', { name: 'Regrade for all' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(
      page.getByText(`Question 2 was graded anew: ${regraded.length} grades changed.`),
    ).toBeVisible()
  })

  await test.step('and points are given by hand, with the reason', async () => {
    const { student, question, points, reason } = overridden
    await page.getByRole('searchbox', { name: 'Search' }).fill(names[student] ?? '')
    await gradesOf(page, names[student] ?? '')
      .question(question)
      .click()
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${names[student]}: question 3`) })
    await dialog.getByRole('textbox', { name: 'Points by hand' }).fill(`${points}`)
    await dialog.getByLabel('Reason').fill(reason)
    await dialog.getByRole('button', { name: 'Set points' }).click()
    await expect(dialog).toHaveCount(0)
    await page.getByRole('searchbox', { name: 'Search' }).fill('')
    await page.setViewportSize({ width: 1440, height: 2400 })
    for (const each of students)
      await expect(gradesOf(page, names[each] ?? '').points).toHaveText(
        new RegExp(`^${sum(finalPointsFor(each))}(, changed by hand)?$`),
      )
    await expect(gradesOf(page, names[student] ?? '').question(question)).toHaveAccessibleName(
      `${points} of 2, set by hand, ${pointsFor(student)[question]} before`,
    )
  })
  await page.setViewportSize({ width: 1440, height: 900 })

  await test.step('the statistics say what one reckons by hand', async () => {
    await page.getByRole('link', { name: 'Statistics', exact: true }).click()
    const questions = page.getByRole('region', { name: 'The questions' })
    const facility = (index: number) =>
      questions
        .getByRole('row')
        .filter({ hasText: `${index + 1}. ${labels[index]}` })
        .getByRole('cell')
        .first()
    // 20 of 30 chose GET; 15 wrote the field, and 8 its long name.
    await expect(facility(0)).toHaveText('66.7 %')
    await expect(facility(1)).toHaveText('76.7 %')
    await expect(page.getByText(`Over ${names.length} attempts`)).toBeVisible()
  })

  const feedback = await test.step('feedback is released, to one first, then to all', async () => {
    await page.getByRole('link', { name: 'Responses', exact: true }).click()
    await page.getByText(`All ${names.length} responses get it`).click()
    await page.getByLabel(`Comment for ${names[overridden.student]}`).fill('Sorry for the misprint.')
    const save = async (count: number) => {
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: `Save the feedback for ${count}` }).click()
      return textOf(saving)
    }
    await page.getByRole('button', { name: 'Choose none' }).click()
    await page.getByRole('checkbox', { name: names[0] }).check()
    const forOne = await save(1)
    await page.getByRole('button', { name: 'Choose all' }).click()
    return { forOne, forAll: await save(names.length) }
  })

  await test.step('the students read it', async () => {
    const readers = [...new Set([...regraded, overridden.student, 1, 10, 17, 29])]
    await few(3, readers, async (student) => {
      const points = finalPointsFor(student)
      const { complaints: theirs } = await inOwnBrowser(
        browser,
        { remembered: remembered.get(student), width: student % 3 === 1 ? 390 : 1280 },
        async (reader) => {
          if (student !== 0) {
            await openFeedback(reader, feedback.forOne)
            await expect(
              reader.getByText('There is no grade in it for an attempt made in this browser.'),
            ).toBeVisible()
          }
          await openFeedback(reader, feedback.forAll)
          await expect(reader.getByRole('status').filter({ hasText: 'You scored' })).toContainText(
            `You scored ${sum(points)} of ${allPoints}`,
          )
          await expect(
            reader.getByText(`${isPass(sum(points)) ? 'Passed' : 'Not passed'}: 50% are needed`, {
              exact: true,
            }),
          ).toBeVisible()
          const result = (text: string) => reader.getByRole('article', { name: text })
          await expect(result(multiple.text)).toContainText(multiple.feedback)
          await expect(result(typed.text)).toContainText(points[1] === 2 ? 'Right' : typed.wrong)
          if (student === overridden.student) {
            await expect(reader.getByText('Sorry for the misprint.')).toBeVisible()
            await expect(reader.getByText('Your instructor gave 1.5 of 2 for it.')).toBeVisible()
          }
        },
      )
      complaints.push(...theirs)
    })
  })
  expect(complaints).toEqual([])
})
