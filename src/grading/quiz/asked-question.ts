import type { Question, QuestionKind, QuestionOf } from './quiz-schema.ts'

type Shared = Pick<
  Question,
  | 'id'
  | 'label'
  | 'text'
  | 'code'
  | 'image'
  | 'lesson'
  | 'section'
  | 'rfc'
  | 'difficulty'
  | 'points'
  | 'hints'
>

interface AskedOption {
  readonly text: string
  readonly code?: string
}

interface Asked {
  single: { readonly shuffle: boolean; readonly options: readonly AskedOption[] }
  multiple: { readonly shuffle: boolean; readonly options: readonly AskedOption[] }
  'true-false': object
  text: object
  numeric: { readonly unit?: string }
  matching: { readonly items: readonly { readonly text: string }[]; readonly choices: readonly string[] }
  ordering: { readonly items: readonly string[] }
  request: { readonly start: string }
  predict: {
    readonly request: string
    readonly measure: string
    readonly shuffle: boolean
    readonly options: readonly string[]
  }
}

export type AskedOf<K extends QuestionKind> = Shared & { readonly kind: K } & Asked[K]

/**
 * A question as it is asked, without its key. Every {@link Question} is one too, so whatever shows or validates an
 * answer takes this, and only what scores it takes the whole question.
 */
export type AskedQuestion = { [K in QuestionKind]: AskedOf<K> }[QuestionKind]

/** The question without anything that tells what is right. Of an ordering question the items' order tells: arrange it first. */
export function withoutKey(question: Question): AskedQuestion {
  const { id, label, text, points, hints } = question
  const shared = {
    id,
    label,
    text,
    points,
    hints,
    ...given(question, 'code'),
    ...given(question, 'image'),
    ...given(question, 'lesson'),
    ...given(question, 'section'),
    ...given(question, 'rfc'),
    ...given(question, 'difficulty'),
  }
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const { kind, shuffle, options } = question
      return {
        ...shared,
        kind,
        shuffle,
        options: options.map((option) => ({ text: option.text, ...given(option, 'code') })),
      }
    }
    case 'true-false':
    case 'text':
      return { ...shared, kind: question.kind }
    case 'numeric':
      return { ...shared, kind: question.kind, ...given(question, 'unit') }
    case 'matching':
      return {
        ...shared,
        kind: question.kind,
        items: question.items.map((item) => ({ text: item.text })),
        choices: question.choices,
      }
    case 'ordering':
      return { ...shared, kind: question.kind, items: question.items }
    case 'request':
      return { ...shared, kind: question.kind, start: question.start }
    case 'predict': {
      const { kind, request, measure, shuffle, options } = question
      return { ...shared, kind, request, measure, shuffle, options }
    }
  }
}

function given<T extends object, K extends keyof T>(from: T, key: K): Pick<T, K> | object {
  return from[key] === undefined ? {} : { [key]: from[key] }
}

/** Compiles only while every question is also an asked one. */
export const asAsked = (question: QuestionOf<QuestionKind>): AskedQuestion => question
