import { describe, expect, test } from 'vitest'
import type { LessonSection, WrittenLesson } from '#content/lesson.ts'
import { unreadLesson } from '#storage/storage.ts'
import { progressOf } from './progress.ts'

const section = (id: string, minutes: number, kind: LessonSection['kind'] = 'text'): LessonSection => ({
  id,
  title: id,
  kind,
  words: minutes * 180,
  minutes,
})

const lesson: WrittenLesson = {
  slug: 'methods',
  title: 'Methods',
  description: '',
  sections: [
    section('asking', 4),
    section('mission-prove-it', 3, 'mission'),
    section('answering', 2),
    section('quiz', 1, 'quiz'),
  ],
  minutes: 10,
  missions: 1,
  questions: 2,
  panels: 0,
}
const unread = unreadLesson('methods')

describe('progress of a lesson', () => {
  test('is nothing, and not started, where nothing is stored', () => {
    expect(progressOf(lesson, undefined, false)).toMatchObject({
      started: false,
      done: false,
      percent: 0,
      minutesLeft: 10,
    })
  })

  test('weighs sections by their minutes', () => {
    const record = { ...unread, sectionsRead: ['asking'] }
    expect(progressOf(lesson, record, false)).toMatchObject({ started: true, percent: 40, minutesLeft: 6 })
  })

  test('counts a mission when it passed and the quiz when it was submitted', () => {
    const record = { ...unread, missions: { 'prove-it': 1 } }
    expect([...progressOf(lesson, record, true).sections]).toEqual(['mission-prove-it', 'quiz'])
  })

  test('ignores sections the lesson no longer has', () => {
    expect(progressOf(lesson, { ...unread, sectionsRead: ['gone', 'asking'] }, false).percent).toBe(40)
  })

  test('is done only with everything read, every mission passed and the quiz taken', () => {
    const record = { ...unread, sectionsRead: ['asking', 'answering'], missions: { 'prove-it': 1 } }
    expect(progressOf(lesson, record, false)).toMatchObject({ done: false, percent: 90 })
    expect(progressOf(lesson, record, true)).toMatchObject({ done: true, percent: 100, minutesLeft: 0 })
  })
})
