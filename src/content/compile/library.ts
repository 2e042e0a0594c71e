import { missionsFileSchema, type Mission } from '#grading/mission-schema.ts'
import { quizSchema, type Quiz } from '#grading/quiz/quiz-schema.ts'
import { unexplained } from '#grading/quiz/unexplained.ts'
import type { LessonMatter, Track, WrittenLesson } from '#content/lesson.ts'
import type { ReviewDeck } from '#content/review-deck.ts'
import { checkLinks } from './check-links.ts'
import { curriculumSchema, textOfFact } from './front-matter.ts'
import { checkGuides, readGuides, type Guide } from './guides.ts'
import { readExercises, type ExerciseFolder } from './exercise-source.ts'
import { readLesson, type LessonSource } from './lesson-source.ts'
import { Problems, startOf } from './problem.ts'
import { unregisteredFileSchema } from './reference-schema.ts'
import { pagesOf, type RoutePage } from './route-pages.ts'
import { checkAsked, checkCardLessons, deckOf, readCards } from './review-cards.ts'
import { readYaml } from './yaml-data.ts'

/** The content folder's files: path as an author would name it (`lessons/03-methods/quiz.yaml`) → text. */
export type ContentFiles = ReadonlyMap<string, string>

/** A lesson with all that stands in its folder. */
export interface LessonFolder {
  /** `lessons/03-methods`. */
  readonly folder: string
  readonly slug: string
  readonly source: LessonSource
  readonly missions: readonly Mission[]
  readonly quiz: Quiz | undefined
  readonly exercises: readonly ExerciseFolder[]
}

/** All the content, read and checked. */
export interface Library {
  readonly tracks: readonly Track<WrittenLesson>[]
  readonly folders: readonly LessonFolder[]
  readonly cards: ReviewDeck
  /** For instructors, in their order. */
  readonly guides: readonly Guide[]
  /** Every address there is. */
  readonly pages: readonly RoutePage[]
}

const FOLDER = /^lessons\/(\d\d)-([^/]+)\//

/**
 * Reads the whole content.
 * @throws {ContentError} with everything that is wrong with it
 */
export function readLibrary(files: ContentFiles): Library {
  const problems = new Problems()
  const curriculumFile = 'lessons/curriculum.yaml'
  const curriculum = readYaml(
    curriculumSchema,
    files.get(curriculumFile) ?? '',
    startOf(curriculumFile),
    problems,
  )
  problems.throwIfAny()

  const names = [
    ...new Set([...files.keys()].flatMap((path) => FOLDER.exec(path)?.[0].slice(0, -1) ?? [])),
  ].toSorted()
  const folders = names.flatMap((folder) => readFolder(folder, files, problems) ?? [])
  const bySlug = new Map(folders.map((folder) => [folder.slug, folder]))
  const inTracks = curriculum?.value.tracks.flatMap((track) => track.lessons) ?? []
  const titles = new Map(inTracks.map(({ slug, title }) => [slug, title]))
  curriculum?.value.tracks.forEach(({ lessons }, track) =>
    lessons.forEach(({ slug }, lesson) => {
      if (names.some((folder) => slugOf(folder) === slug)) return
      const place = curriculum.placeOf(['tracks', track, 'lessons', lesson, 'slug'])
      problems.add(place, `There is no folder lessons/NN-${slug}. Write the lesson, or leave it out here.`)
    }),
  )

  for (const { folder, slug, source } of folders) {
    const title = titles.get(slug)
    const file = `${folder}/lesson.mdx`
    if (title === undefined)
      problems.add(startOf(file), `curriculum.yaml has no lesson “${slug}”. Add it to a track there.`)
    else if (title !== source.frontMatter.title) {
      problems.add(
        source.placeOf(['title']),
        `curriculum.yaml calls this lesson “${title}”. Give it one title in both places.`,
      )
    }
    source.frontMatter.related.forEach((other, index) => {
      if (other === slug || !titles.has(other)) {
        problems.add(
          source.placeOf(['related', index]),
          `“${other}” is not another lesson of curriculum.yaml.`,
        )
      }
    })
  }
  const written = readCards(files, problems)
  checkCardLessons(written, new Set(titles.keys()), problems)
  checkAsked(folders, written, problems)
  const guides = readGuides(files, problems)
  const pages = pagesOf(
    (curriculum?.value.tracks ?? []).map((track) => ({
      title: track.title,
      lessons: track.lessons.map(({ slug, title }) => ({
        slug,
        title,
        description: bySlug.get(slug)?.source.frontMatter.description,
        folder: names.find((folder) => slugOf(folder) === slug) ?? '',
      })),
    })),
    readUnregistered(files, problems),
    guides,
  )
  const sources = new Map(folders.map(({ slug, source }) => [slug, source]))
  checkLinks(sources, pages, problems)
  checkGuides(files, { lessons: sources, pages }, problems)
  problems.throwIfAny()

  const tracks = (curriculum?.value.tracks ?? []).map((track, index): Track<WrittenLesson> => ({
    number: index + 1,
    title: track.title,
    lessons: track.lessons.flatMap(({ slug }) => bySlug.get(slug) ?? []).map(summaryOf),
  }))
  return { tracks, folders, cards: deckOf(folders, written, [...titles.keys()]), guides, pages }
}

/** What comes with the text of the lesson in that folder; undefined where there is no such folder. */
export function matterOf(folder: string, { tracks, folders }: Library): LessonMatter | undefined {
  const found = folders.find((each) => each.folder === folder)
  const lessons = tracks.flatMap((track) => track.lessons)
  const lesson = lessons.find(({ slug }) => slug === found?.slug)
  if (!found || !lesson) return undefined
  const { facts, related } = found.source.frontMatter
  return {
    lesson,
    facts: facts.map(textOfFact),
    related: related
      .flatMap((slug) => lessons.find((other) => other.slug === slug) ?? [])
      .map(({ slug, title, description }) => ({ slug, title, description })),
  }
}

function readFolder(folder: string, files: ContentFiles, problems: Problems): LessonFolder | undefined {
  const slug = slugOf(folder)
  const file = `${folder}/lesson.mdx`
  const text = files.get(file)
  if (text === undefined) {
    problems.add(startOf(file), 'There is no lesson.mdx in this folder. Write it.')
    return undefined
  }
  const missions = readMissions(files.get(`${folder}/missions.yaml`), `${folder}/missions.yaml`, problems)
  const quizFile = `${folder}/quiz.yaml`
  const quizText = files.get(quizFile)
  const quiz =
    quizText === undefined ? undefined : readYaml(quizSchema, quizText, startOf(quizFile), problems)
  const titles = new Map(missions.map(({ id, title }) => [id, title]))
  const questions = quiz?.value.questions.length ?? 0
  const exercises = readExercises(folder, files, problems)
  const exerciseTitles = new Map(exercises.map(({ id, exercise }) => [id, exercise.title]))
  const companions = { missions: titles, exercises: exerciseTitles, questions }
  const source = readLesson(text, file, companions, problems)
  if (!source) return undefined

  const hasQuizTag = source.sections.some(({ kind }) => kind === 'quiz')
  if (hasQuizTag && quizText === undefined)
    problems.add(startOf(file), 'There is a <Quiz />, but no quiz.yaml beside the lesson.')
  if (!hasQuizTag && quizText !== undefined)
    problems.add(startOf(file), 'Nothing leads to quiz.yaml. End the lesson with <Quiz />.')
  if (quiz && quiz.value.id !== slug) {
    problems.add(quiz.placeOf(['id']), `A lesson’s quiz has the lesson’s slug as its id. Write id: ${slug}`)
  }
  quiz?.value.questions.forEach((question, index) => {
    for (const answer of unexplained(question))
      problems.add(quiz.placeOf(['questions', index]), `Nothing is said to ${answer}. Write its feedback.`)
    const { section } = question
    if (section === undefined || source.ids.has(section)) return
    const known = source.sections.filter(({ kind }) => kind === 'text').map(({ id }) => id)
    problems.add(
      quiz.placeOf(['questions', index, 'section']),
      `The lesson has no section “${section}”. Its sections: ${known.join(', ')}.`,
    )
  })
  return { folder, slug, source, missions, quiz: quiz?.value, exercises }
}

/** The missions of a missions.yaml; none where there is no such file. */
function readMissions(text: string | undefined, file: string, problems: Problems): readonly Mission[] {
  if (text === undefined) return []
  return readYaml(missionsFileSchema, text, startOf(file), problems)?.value.missions ?? []
}

/** The status codes that nobody registered and that have a page in the reference. */
function readUnregistered(files: ContentFiles, problems: Problems) {
  const file = 'lessons/reference/unregistered.yaml'
  const text = files.get(file)
  return text === undefined
    ? []
    : (readYaml(unregisteredFileSchema, text, startOf(file), problems)?.value ?? [])
}

function slugOf(folder: string): string {
  return FOLDER.exec(`${folder}/`)?.[2] ?? ''
}

function summaryOf({ slug, source, missions, quiz }: LessonFolder): WrittenLesson {
  const { title, description } = source.frontMatter
  return {
    slug,
    title,
    description,
    sections: source.sections,
    minutes: source.sections.reduce((sum, section) => sum + section.minutes, 0),
    missions: missions.length,
    questions: quiz?.questions.length ?? 0,
    panels: source.panels,
  }
}
