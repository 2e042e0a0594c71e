import type { BookFilter } from '#grading/class/gradebook.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import { SelectField, TextField } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadGrades, downloadResponses } from './downloads.ts'
import styles from './grades-page.module.css'
import type { Row } from './use-gradebook.ts'

const filters: readonly { value: BookFilter; label: string }[] = [
  { value: 'all', label: 'Everybody' },
  { value: 'missing', label: 'Missing' },
  { value: 'late', label: 'Late or over time' },
  { value: 'failed', label: 'Failed' },
  { value: 'changed', label: 'Changed by hand' },
]

/** What is shown of the gradebook, and what can be done with all of it. */
export function GradesToolbar(props: {
  given: GivenHandOut
  all: readonly Row[]
  filter: BookFilter
  text: string
  onFilter: (filter: BookFilter) => void
  onText: (text: string) => void
  onRegrade: () => void
}) {
  const { given, all } = props
  return (
    <div className={styles['toolbar']}>
      <div className={styles['filters']}>
        <TextField
          label="Search"
          type="search"
          placeholder="Name or number"
          value={props.text}
          onChange={props.onText}
        />
        <SelectField label="Show" value={props.filter} options={filters} onChange={props.onFilter} />
      </div>
      <div className={styles['acts']}>
        <Button onClick={props.onRegrade}>Regrade a question</Button>
        <Button onClick={() => void downloadResponses(given, all)}>
          <Icon name="download" />
          Responses (CSV)
        </Button>
        <Button look="primary" onClick={() => void downloadGrades(given, all)}>
          <Icon name="download" />
          Grades (CSV)
        </Button>
      </div>
    </div>
  )
}
