import type { LessonFolder } from '#content/compile/library.ts'
import { questionKinds } from '#grading/quiz/quiz-schema.ts'
import type { LessonParts } from './lesson-parts.ts'

/** How many there must be of something, at least and at most. */
type Range = readonly [least: number, most: number]

/**
 * What a lesson still lacks of all that a lesson has; nothing where it is complete. That each mission has a solution,
 * three hints and two attempts that fail, and each option its feedback, the build has seen to.
 */
export function lacking(
  { source, missions, quiz }: LessonFolder,
  { panels, rfcs, questions, codeTabs }: LessonParts,
): readonly string[] {
  const words = source.sections.reduce((sum, section) => sum + section.words, 0)
  const guesses = panels.filter(({ predict }) => predict !== undefined).length
  const kinds = new Set(quiz?.questions.map(({ kind }) => kind))
  const unplaced = quiz?.questions.filter(({ section }) => section === undefined) ?? []
  const tabs = new Set(codeTabs.flat())
  const counts: readonly (readonly [what: string, count: number, range: Range])[] = [
    ['words of prose', words, [900, 1_600]],
    ['live panels with a guess', guesses, [3, 9]],
    ['missions', missions.length, [1, 3]],
    ['quiz questions', quiz?.questions.length ?? 0, [8, 18]],
    ['kinds of quiz questions', kinds.size, [3, questionKinds.length]],
    ['FAQ entries', questions.length, [4, 8]],
    ['facts', source.frontMatter.facts.length, [4, 8]],
    ['related lessons', source.frontMatter.related.length, [2, 4]],
    ['links to a section of an RFC', rfcs.filter(({ section }) => section !== undefined).length, [3, 40]],
  ]
  return [
    ...counts
      .filter(([, count, [least, most]]) => count < least || count > most)
      .map(([what, count, [least, most]]) => `${count} ${what}, not ${least} to ${most}`),
    ...['curl', 'requests', 'httpx'].filter((tab) => !tabs.has(tab)).map((tab) => `no code tab “${tab}”`),
    // What JavaScript opens an event stream with is not fetch.
    ...(tabs.has('fetch') || tabs.has('EventSource') ? [] : ['no code tab “fetch”']),
    ...(source.ids.has('questions-people-ask') ? [] : ['no section “Questions people ask”']),
    ...unplaced.map(({ id }) => `the quiz question “${id}” names no section`),
  ]
}
