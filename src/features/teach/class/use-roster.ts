import { useMemo } from 'react'
import { newToken } from '#grading/class/token.ts'
import type { Listed } from '#grading/class/roster.ts'
import type { Student } from '#grading/class/student.ts'
import { useStorage } from '#storage/queries.ts'
import type { StoredClass } from '#storage/record-schema.ts'

/** What can be done to a class. Each is one change of what is stored then, so that two tabs never undo each other. */
export interface RosterActs {
  readonly rename: (name: string) => Promise<unknown>
  /** Gives each a token, where they bring none, and resolves with them as they are stored. */
  readonly add: (listed: readonly Omit<Listed, 'line'>[]) => Promise<readonly Student[]>
  readonly edit: (id: string, changed: Partial<Student>) => Promise<unknown>
  readonly remove: (ids: readonly string[]) => Promise<unknown>
  /** Puts students back who were removed, with the tokens they had. */
  readonly restore: (students: readonly Student[]) => Promise<unknown>
  readonly unbin: () => Promise<unknown>
}

export function useRosterActs(id: string): RosterActs {
  const storage = useStorage()
  return useMemo(() => {
    const change = async (to: (current: StoredClass) => StoredClass) => {
      const records = await storage.records()
      return records.change('classes', id, (current) => {
        if (!current) throw new Error('This class is not in this browser any more.')
        return { ...to(current), updatedAt: Date.now() }
      })
    }
    const changeStudents = (to: (current: readonly Student[]) => readonly Student[]) =>
      change((current) => ({ ...current, students: to(current.students) }))
    return {
      rename: (name) => change((current) => ({ ...current, name })),
      add: async (listed) => {
        let added: readonly Student[] = []
        await changeStudents((current) => {
          added = withTokens(listed, current)
          return [...current, ...added]
        })
        return added
      },
      edit: (id, changed) =>
        changeStudents((current) =>
          current.map((student) => (student.id === id ? { ...student, ...changed } : student)),
        ),
      remove: (ids) => changeStudents((current) => current.filter((student) => !ids.includes(student.id))),
      restore: (students) =>
        changeStudents((current) => [
          ...current,
          ...students.filter(({ id }) => !current.some((each) => each.id === id)),
        ]),
      unbin: () => change(({ binnedAt: _binned, ...current }) => current),
    }
  }, [storage, id])
}

function withTokens(listed: readonly Omit<Listed, 'line'>[], others: readonly Student[]): readonly Student[] {
  const taken = new Set(others.map(({ token }) => token))
  return listed.map(({ name, number, extraTime, token: brought }) => {
    const token = brought !== undefined && !taken.has(brought) ? brought : newToken(taken)
    taken.add(token)
    return { id: crypto.randomUUID(), name, number, token, extraTime }
  })
}
