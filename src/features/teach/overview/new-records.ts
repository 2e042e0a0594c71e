import type { StoredClass, StoredQuiz } from '#storage/record-schema.ts'

export function newQuiz(): StoredQuiz {
  return { id: crypto.randomUUID(), title: '', questions: [], versions: 0, updatedAt: Date.now() }
}

export function newClass(): StoredClass {
  return { id: crypto.randomUUID(), name: 'New class', students: [], updatedAt: Date.now() }
}

/** A copy with a history of its own: it has no versions yet. */
export function copyOfQuiz(quiz: StoredQuiz): StoredQuiz {
  const { title, questions } = quiz
  return { ...newQuiz(), title: `${title.trim() || 'Untitled quiz'} copy`, questions }
}

/** A copy with the same students, who keep their tokens. */
export function copyOfClass({ name, students }: StoredClass): StoredClass {
  return { ...newClass(), name: `${name} copy`, students }
}
