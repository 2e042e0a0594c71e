import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import { filesBySlug } from './files-by-slug.ts'

/** How to load each quiz, by the slug of its lesson. */
export const quizFiles = filesBySlug(import.meta.glob<Quiz>('/lessons/*/quiz.yaml', { import: 'default' }))
