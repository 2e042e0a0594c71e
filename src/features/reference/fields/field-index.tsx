import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { Link, useSearchParams } from 'wouter'
import { ReferenceNav } from '#features/reference/reference-nav.tsx'
import { fieldEntries } from '#http/field-registry.ts'
import { fieldTopics } from '#http/field-topics.ts'
import { isToken } from '#http/method.ts'
import { TextField } from '#ui/field.tsx'
import { DirectionMark, sentInWords } from './direction-mark.tsx'
import styles from './field-index.module.css'
import { FieldRows } from './field-rows.tsx'
import { findFields, type Side } from './find-fields.ts'

const sides: readonly { readonly side: Side; readonly label: string }[] = [
  { side: 'any', label: 'All' },
  { side: 'request', label: 'In requests' },
  { side: 'response', label: 'In responses' },
]

/** Every field by topic, with a filter by name or meaning. What is asked for stands in the address. */
export function FieldIndex() {
  const [search, setSearch] = useSearchParams()
  const text = search.get('q') ?? ''
  const side = sides.find((each) => each.side === search.get('in'))?.side ?? 'any'
  const found = findFields(text, side)
  const count = found.reduce((sum, { fields }) => sum + fields.length, 0)
  const results = useRef<HTMLDivElement>(null)
  useScrollToTopic()

  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )

  const onKeyDown = (event: KeyboardEvent) => {
    const first = results.current?.querySelector('a')
    if (event.key === 'Escape' && text !== '') change('q', '')
    else if (event.key === 'ArrowDown' && first) first.focus()
    else if (event.key === 'Enter' && first && text.trim() !== '') first.click()
    else return
    event.preventDefault()
  }

  return (
    <div className={styles['page']}>
      <title>Header fields · Roundtrip</title>
      <meta
        name="description"
        content="The header fields of HTTP by what they are for: meaning, syntax, an example, where each is defined, and whether JavaScript may see it."
      />
      <ReferenceNav place={{ digit: 2 }}>
        <TopicNav />
      </ReferenceNav>
      <main className={styles['main']}>
        <h1>Header fields</h1>
        <p className={styles['lead']}>
          A message says what it is and what should become of it in lines of a name and a value. Here are{' '}
          {fieldEntries.length} of them, by what they are for.
        </p>
        <div className={styles['filter']} role="search" aria-label="Header fields">
          <TextField
            label="Find a field by name or meaning"
            value={text}
            type="search"
            enterKeyHint="go"
            onChange={(value) => change('q', value)}
            onKeyDown={onKeyDown}
          />
          <SideChoice side={side} onChange={(next) => change('in', next === 'any' ? '' : next)} />
          <p role="status" className={styles['count']}>
            {told(count)}
          </p>
        </div>
        <Legend />
        <div ref={results} className={styles['topics']}>
          {found.map((listed) => (
            <FieldRows key={listed.topic.id} listed={listed} text={text} />
          ))}
          {count === 0 && <NothingFound text={text.trim()} />}
        </div>
      </main>
    </div>
  )
}

function told(count: number): string {
  if (count === fieldEntries.length) return `${count} fields`
  return `${count === 0 ? 'None' : count} of ${fieldEntries.length} fields`
}

function TopicNav() {
  return (
    <div className={styles['nav']}>
      <p id="field-topics">Header fields</p>
      <ul aria-labelledby="field-topics">
        {fieldTopics.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SideChoice({ side, onChange }: { side: Side; onChange: (side: Side) => void }) {
  const group = useId()
  return (
    <fieldset className={styles['sides']}>
      <legend className="visually-hidden">Sent in</legend>
      {sides.map((each) => (
        <label key={each.side}>
          <input
            type="radio"
            name={group}
            className="visually-hidden"
            checked={each.side === side}
            onChange={() => onChange(each.side)}
          />
          {each.label}
        </label>
      ))}
    </fieldset>
  )
}

function Legend() {
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {(['request', 'response', 'either'] as const).map((sentIn) => (
        <li key={sentIn}>
          <DirectionMark sentIn={sentIn} told={false} /> {sentInWords[sentIn]}
        </li>
      ))}
    </ul>
  )
}

function NothingFound({ text }: { text: string }) {
  return (
    <p>
      No field here has that in its name or in what is said about it. Try one word of it, or look at both
      sides.{' '}
      {isToken(text) && (
        <>
          Anybody may make up a field: see{' '}
          <Link href={`/reference/fields/${encodeURIComponent(text)}`}>what that means for {text}</Link>.
        </>
      )}
    </p>
  )
}

/** Goes to the topic that the address names, once it is there to go to. */
function useScrollToTopic() {
  useEffect(() => {
    const id = location.hash.slice(1)
    if (fieldTopics.some((topic) => topic.id === id)) document.getElementById(id)?.scrollIntoView()
  }, [])
}
