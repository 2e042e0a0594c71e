import type { RequestDraft } from '#http/request-draft.ts'

/** A stretch of a lesson: prose under one heading, a mission, or the way to the quiz. */
export interface LessonSection {
  /** Id of its heading, for the address. */
  readonly id: string
  readonly title: string
  readonly kind: 'text' | 'mission' | 'exercise' | 'quiz'
  readonly words: number
  /** What it takes, in whole minutes. */
  readonly minutes: number
}

/** Id of the section that is the lesson's quiz. */
export const QUIZ_SECTION = 'quiz'

/** Id of the heading over what should be remembered, at every lesson's end. */
export const FACTS_SECTION = 'to-remember'

/** Id of the section that is a mission. */
export function missionSection(missionId: string): string {
  return `mission-${missionId}`
}

/** Id of the section that is an exercise. */
export function exerciseSection(exerciseId: string): string {
  return `exercise-${exerciseId}`
}

/** What every page knows of a lesson, as navigation needs it. */
export interface ListedLesson {
  readonly slug: string
  readonly title: string
  /** What it takes. */
  readonly minutes: number
}

/** A lesson's outline: what progress is reckoned from. */
export interface WrittenLesson {
  readonly slug: string
  readonly title: string
  /** One sentence. */
  readonly description: string
  readonly sections: readonly LessonSection[]
  /** The sum of its sections' minutes. */
  readonly minutes: number
  readonly missions: number
  readonly questions: number
  readonly panels: number
}

/** Lessons that belong together, in their order. */
export interface Track<Each = ListedLesson> {
  /** 1 for the first. */
  readonly number: number
  readonly title: string
  readonly lessons: readonly Each[]
}

/** What stands at a lesson's end about another one. */
export interface RelatedLesson {
  readonly slug: string
  readonly title: string
  readonly description: string
}

/** What comes with a lesson's text, and with no other's. */
export interface LessonMatter {
  readonly lesson: WrittenLesson
  readonly related: readonly RelatedLesson[]
  /** What should be remembered. */
  readonly facts: readonly string[]
}

/** The guess a panel asks for before its first send. */
export interface PredictionSpec {
  readonly question: string
  /** What is read off the exchange to compare with the guess, such as `status` or `json: data.length`. */
  readonly measure: string
  readonly options: readonly string[]
}

/** A live panel of a lesson. */
export interface PanelSpec {
  /** Its accessible name, unique in the lesson. */
  readonly name: string
  readonly draft: RequestDraft
  readonly show?: 'body' | 'headers' | 'raw' | 'timeline' | 'server'
  /** Response fields that stand first in the tab `headers`. */
  readonly fields?: readonly string[]
  readonly predict?: PredictionSpec
}
