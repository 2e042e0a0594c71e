import * as v from 'valibot'
import { questionSchema, type Question } from '#grading/quiz/quiz-schema.ts'
import {
  MOST_QUESTIONS,
  MOST_TRIED,
  NotReadable,
  type Imported,
  type ImportProblem,
  type Place,
} from './imported.ts'
import { freeId } from './names.ts'

/** A question as a reader made it, not checked yet, and what of it had to be read otherwise or left out. */
export interface Made {
  readonly data: object
  readonly notes: readonly string[]
}

/** Takes questions as they are read, checks each, and keeps count: what can't be taken is among the problems. */
export class Collected {
  readonly #questions: Question[] = []
  readonly #problems: ImportProblem[] = []
  readonly #ids = new Map<string, number>()
  #tried = 0
  #tooMany = 0

  /** Reads a question; whatever is wrong with it stops no other one. */
  take(place: Place, read: () => Made): void {
    if (this.#questions.length >= MOST_QUESTIONS || this.#tried >= MOST_TRIED) {
      this.#tooMany += 1
      return
    }
    this.#tried += 1
    try {
      const { data, notes } = read()
      const result = v.safeParse(questionSchema, data)
      if (!result.success) throw new NotReadable(result.issues.map(({ message }) => message).join(' '))
      this.#questions.push(this.#withFreeId(result.output))
      for (const what of notes) this.note(place, what)
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error
      this.#problems.push({ ...place, what: `Left out: ${error.message}`, leftOut: 1 })
    }
  }

  /** Something to be said that costs no question. */
  note(place: Place, what: string): void {
    this.#problems.push({ ...place, what, leftOut: 0 })
  }

  done(): Imported {
    const problems = [...this.#problems]
    if (this.#tooMany > 0) {
      const what = `Only the first ${this.#tried} questions were read. Split the file to read the other ${this.#tooMany}.`
      problems.push({ what, leftOut: this.#tooMany })
    }
    return { questions: [...this.#questions], problems }
  }

  #withFreeId(question: Question): Question {
    const { id } = question
    const times = (this.#ids.get(id) ?? 0) + 1
    this.#ids.set(id, times)
    if (times === 1) return question
    const free = freeId(`${id.slice(0, 90)}-${times}`, this.#ids)
    this.#ids.set(free, 1)
    return { ...question, id: free }
  }
}
