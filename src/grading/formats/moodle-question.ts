/** How a text of Moodle's is marked up. */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown'

/** A file that comes with a text, in base64, and is referred to as `@@PLUGINFILE@@/name`. */
export interface MoodleFile {
  readonly name: string
  readonly base64: string
}

export interface MoodleText {
  readonly text: string
  readonly format: TextFormat
  readonly files?: readonly MoodleFile[]
}

/** An answer with its share of the points in percent: 100 is right in full. */
export interface MoodleAnswer<T> {
  readonly fraction: number
  readonly answer: T
  readonly feedback: MoodleText
}

/** A number with its tolerance; undefined stands for any other answer. */
export type MoodleNumber = { readonly value: number; readonly tolerance: number } | undefined

type Kinds =
  | {
      readonly type: 'multichoice'
      readonly single: boolean
      readonly shuffle: boolean
      readonly answers: readonly MoodleAnswer<MoodleText>[]
    }
  | {
      readonly type: 'truefalse'
      readonly right: boolean
      readonly ifTrue: MoodleText
      readonly ifFalse: MoodleText
    }
  | {
      readonly type: 'shortanswer'
      readonly caseSensitive: boolean
      readonly answers: readonly MoodleAnswer<string>[]
    }
  | {
      readonly type: 'numerical'
      readonly units: readonly string[]
      readonly answers: readonly MoodleAnswer<MoodleNumber>[]
    }
  | {
      readonly type: 'matching'
      /** One without a text is an answer that goes with nothing. */
      readonly pairs: readonly { readonly text: MoodleText; readonly match: string }[]
    }
  /** In the right order. */
  | { readonly type: 'ordering'; readonly items: readonly MoodleText[] }

/** A question as Moodle has it: what its GIFT and its XML files both say. */
export type MoodleQuestion = Kinds & {
  readonly name: string
  readonly idnumber?: string
  readonly tags: readonly string[]
  readonly text: MoodleText
  readonly grade: number
  readonly generalFeedback: MoodleText
  readonly hints: readonly MoodleText[]
  readonly correctFeedback: MoodleText
  readonly partialFeedback: MoodleText
  readonly incorrectFeedback: MoodleText
}

export const noText: MoodleText = { text: '', format: 'html' }
