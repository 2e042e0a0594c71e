import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { expect } from './lab.ts'
import { requestPanel } from './request-panel.ts'

type Building = { readonly kind: 'request'; readonly start: string; readonly solution: string }

/** A question of a quiz.yaml, as far as it says how to answer it right. */
export type Question = { readonly id: string; readonly label: string; readonly text: string } & (
  | {
      readonly kind: 'single' | 'multiple'
      readonly options: readonly { text: string; correct?: boolean; feedback: string }[]
    }
  | { readonly kind: 'true-false'; readonly answer: boolean }
  | { readonly kind: 'text'; readonly accept: readonly [string, ...string[]] }
  | { readonly kind: 'numeric'; readonly answer: number }
  | { readonly kind: 'matching'; readonly items: readonly { text: string; match: string }[] }
  | { readonly kind: 'ordering'; readonly items: readonly string[]; readonly order?: readonly number[] }
  | Building
  | { readonly kind: 'predict'; readonly request: string; readonly answer: string }
)

/** A text of a quiz as one reads it, without the marks for code and bold. */
export const plain = (text: string) => text.replaceAll(/`|\*\*/g, '').trim()

/** The hosts that are asked where the questions are answered right; some refuse on purpose. */
export function hostsAsked(questions: readonly Question[]): readonly string[] {
  return questions.flatMap((question) => {
    if (question.kind !== 'request' && question.kind !== 'predict') return []
    return new URL(written(question.kind === 'request' ? question.solution : question.request).url).host
  })
}

/** The questions of a lesson's quiz, by the name of its folder. */
export function questionsOf(folder: string): readonly Question[] {
  const file = new URL(`../lessons/${folder}/quiz.yaml`, import.meta.url)
  return (parse(readFileSync(file, 'utf8')) as { readonly questions: readonly Question[] }).questions
}

/** What stands in front of the learner of a question: all of it but the list at the side. */
export function groupOf(page: Page, { text }: Question): Locator {
  return page.getByRole('group', { name: plain(text.split(/\n\s*\n/)[0] ?? ''), exact: true })
}

/** Gives the right answer to the question in view, by mouse. */
export async function answerRight(page: Page, question: Question): Promise<void> {
  const group = groupOf(page, question)
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const role = question.kind === 'single' ? 'radio' : 'checkbox'
      for (const option of question.options.filter(({ correct }) => correct))
        await group.getByRole(role, { name: plain(option.text), exact: true }).check()
      return
    }
    case 'true-false':
      return group.getByRole('radio', { name: question.answer ? 'True' : 'False', exact: true }).check()
    case 'text':
      return group.getByRole('textbox').fill(question.accept[0])
    case 'numeric':
      return group.getByRole('textbox').fill(`${question.answer}`)
    case 'matching':
      for (const { text, match } of question.items)
        await group
          .getByRole('combobox', { name: plain(text), exact: true })
          .selectOption({ label: plain(match) })
      return
    case 'ordering':
      return putInOrder(group, question, (item) =>
        group.getByRole('button', { name: `Move up: ${item}` }).click(),
      )
    case 'predict':
      return group.getByRole('radio', { name: plain(question.answer), exact: true }).check()
    case 'request':
      return sendSolution(group, question)
  }
}

/** Moves items up, one step a time, until they stand as they should. */
export async function putInOrder(
  group: Locator,
  question: Extract<Question, { kind: 'ordering' }>,
  moveUp: (item: string) => Promise<void>,
): Promise<void> {
  const { items, order = [...items.keys()] } = question
  const rows = group.getByRole('list').first().getByRole('listitem')
  let moved = false
  for (const [to, index] of order.entries()) {
    const item = plain(items[index] ?? '')
    for (;;) {
      const shown = await rows.allInnerTexts()
      const at = shown.findIndex((row) => row.split('\n').includes(item))
      if (at === to) break
      moved = true
      await moveUp(item)
      await expect(rows.nth(at - 1)).toContainText(item)
    }
  }
  if (!moved) await group.getByRole('button', { name: 'It is right as it stands' }).click()
}

/** A request text of a quiz, taken apart. */
function written(text: string) {
  const [head = '', body = ''] = text.trim().split('\n\n')
  const [line = '', ...fields] = head.split('\n')
  const [method = '', url = ''] = line.split(' ')
  return {
    method,
    url,
    fields: fields.map((field) => ({
      name: field.replace(/:.*/, ''),
      value: field.replace(/^[^:]*: */, ''),
    })),
    body,
  }
}

/** Writes the solution over what the panel begins with, and sends it. */
async function sendSolution(group: Locator, { start, solution }: Building) {
  const panel = requestPanel(group)
  const { method, url, fields, body } = written(solution)
  const before = written(start)
  await panel.write(method, url)
  if (fields.length + before.fields.length > 0) {
    const headers = await panel.openRequestTab('Headers')
    for (let row = 0; row < Math.max(fields.length, before.fields.length); row++) {
      await headers.getByLabel(`Name of header ${row + 1}`).fill(fields[row]?.name ?? '')
      await headers.getByLabel(`Value of header ${row + 1}`).fill(fields[row]?.value ?? '')
    }
  }
  if (body !== before.body) {
    const content = await panel.openRequestTab('Body')
    await content.getByLabel('JSON content').fill(body)
  }
  await panel.sendButton.click()
  await expect(panel.response.getByRole('heading').first()).toHaveText(/./)
  await expect(group.getByText(/^Your answer so far:|^Which one counts/)).toBeVisible()
}
