import { Collected } from './collect.ts'
import { NotReadable, type Imported } from './imported.ts'
import { idOf, labelOf } from './names.ts'

interface Growing {
  readonly line: number
  readonly text: string[]
  readonly options: { letter: string; text: string }[]
}

/**
 * Reads the Aiken format: a question on one line or several, a line for each option (`A. …` or `A) …`), then
 * `ANSWER: B`.
 */
export function readAiken(text: string): Imported {
  const collected = new Collected()
  let current: Growing | undefined

  const finish = (answer?: string) => {
    const question = current
    current = undefined
    if (!question) return
    const name = question.text.join(' ')
    const place = { line: question.line, ...(name ? { question: name.slice(0, 200) } : {}) }
    collected.take(place, () => ({ data: singleOf(question, answer), notes: [] }))
  }

  for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    const trimmed = line.trim()
    const answer = /^ANSWER:\s*(.*)$/i.exec(trimmed)?.[1]
    const [, letter, option] = /^([A-Z])[.)]\s*(.*)$/.exec(trimmed) ?? []
    if (trimmed === '') continue
    if (answer !== undefined) {
      current ??= { line: index + 1, text: [], options: [] }
      finish(answer)
      continue
    }
    if (letter === undefined && current && current.options.length > 0) finish()
    current ??= { line: index + 1, text: [], options: [] }
    if (letter !== undefined && current.text.length > 0) current.options.push({ letter, text: option ?? '' })
    else current.text.push(trimmed)
  }
  finish()
  return collected.done()
}

function singleOf({ text, options }: Growing, answer: string | undefined): object {
  if (text.length === 0) throw new NotReadable('an answer stands here without a question before it.')
  if (options.length === 0) throw new NotReadable('it has no options. Write each on a line: “A. …”.')
  if (answer === undefined) throw new NotReadable('it has no line “ANSWER: …” behind its options.')
  const right = /^[A-Za-z]/.exec(answer)?.[0].toUpperCase() ?? ''
  if (!options.some(({ letter }) => letter === right)) {
    throw new NotReadable(`its answer is “${answer.slice(0, 40)}”, but there is no such option.`)
  }
  const twice = options.find(
    ({ letter }, index) => options.findIndex((each) => each.letter === letter) !== index,
  )
  if (twice) throw new NotReadable(`two options have the letter ${twice.letter}.`)
  const label = labelOf(text.join(' '))
  return {
    kind: 'single',
    id: idOf(label),
    label,
    text: text.join('\n'),
    options: options.map((option) => ({ text: option.text, correct: option.letter === right })),
  }
}
