import { useState } from 'react'
import * as v from 'valibot'
import { Link, useLocation } from 'wouter'
import { tidy } from '#grading/class/roster.ts'
import { useStorage } from '#storage/queries.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { useKept } from '#workbench/use-kept.ts'
import styles from './class-page.module.css'

const nameSchema = v.object({ name: v.string() })
const nobody = { name: '' }

/** Makes a class: a name is enough. */
export function NewClass() {
  const storage = useStorage()
  const [, navigate] = useLocation()
  const { value, change } = useKept('teach/new-class', nameSchema, nobody)
  const [problem, setProblem] = useState<string>()

  const make = async () => {
    const name = tidy(value.name)
    if (name === '') return setProblem('Give the class a name, such as “Web engineering, spring”.')
    const id = crypto.randomUUID()
    try {
      const records = await storage.records()
      await records.change('classes', id, () => ({ id, name, students: [], updatedAt: Date.now() }))
      change(nobody)
      navigate(`/teach/class?id=${id}`, { replace: true })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <>
      <title>New class · Roundtrip</title>
      <p className={styles['back']}>
        <Link href="/teach">Teach</Link>
      </p>
      <h1>New class</h1>
      <form
        className={styles['new']}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <TextField
          label="Name of the class"
          value={value.name}
          maxLength={200}
          problem={problem}
          onChange={(name) => {
            setProblem(undefined)
            change({ name })
          }}
        />
        <Button look="primary" type="submit">
          Make the class
        </Button>
      </form>
    </>
  )
}
