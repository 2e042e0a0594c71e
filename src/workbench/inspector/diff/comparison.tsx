import { useMemo } from 'react'
import { byteSize, duration } from '#http/describe.ts'
import { differenceInShort, type Comparable } from './comparable.ts'
import { compareFields, type FieldChange } from './compare-fields.ts'
import { compareText, type LineChange, type TextComparison } from './compare-text.ts'
import styles from './compare.module.css'

/** How many lines of a content are drawn at most. */
const MOST_LINES = 600

/** Two outcomes side by side, what differs first. */
export function Comparison({
  before,
  after,
  names,
}: {
  before: Comparable
  after: Comparable
  /** What each of them is, in a few words. */
  names: readonly [string, string]
}) {
  const fields = useMemo(() => compareFields(before.fields, after.fields), [before.fields, after.fields])
  const text = useMemo(() => compareText(before.text, after.text), [before.text, after.text])
  const differing = fields.filter(({ kind }) => kind !== 'same')
  const lines = text.kind === 'lines' ? Math.max(text.added, text.removed) : text.kind === 'unlike' ? 2 : 0

  return (
    <div className={styles['comparison']}>
      <p role="status" className={styles['summary']}>
        {text.kind === 'unlike'
          ? 'Different, and the contents have too little in common to compare line by line.'
          : differenceInShort(before, after, differing.length, lines)}
      </p>
      <table className={styles['facts']}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <i aria-hidden="true">−</i> {names[0]}
            </th>
            <th scope="col">
              <i aria-hidden="true">+</i> {names[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          <FactRow name="Outcome" values={[before.outcome, after.outcome]} />
          <FactRow name="Time" values={[duration(before.tookMs), duration(after.tookMs)]} />
          <FactRow name="Content" values={[byteSize(before.size), byteSize(after.size)]} />
        </tbody>
      </table>
      <FieldChanges differing={differing} same={fields.length - differing.length} />
      <Content text={text} before={before} after={after} />
    </div>
  )
}

function FactRow({ name, values: [before, after] }: { name: string; values: readonly [string, string] }) {
  return (
    <tr data-same={before === after}>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  )
}

const kinds = { changed: 'changed', added: 'only now', removed: 'no longer', same: 'the same' }

function FieldChanges({ differing, same }: { differing: readonly FieldChange[]; same: number }) {
  const rest = `${same} ${same === 1 ? 'field is' : 'fields are'} the same.`
  return (
    <section>
      <h4 className={styles['title']}>Response fields</h4>
      {differing.length > 0 && (
        <ul className={styles['fields']} aria-label="Fields that differ">
          {differing.map(({ name, kind, before, after }, index) => (
            <li key={index}>
              <p>
                <b>{name}</b> <span>{kinds[kind]}</span>
              </p>
              {before !== undefined && <Line kind="removed" text={before} />}
              {after !== undefined && <Line kind="added" text={after} />}
            </li>
          ))}
        </ul>
      )}
      <p className={styles['quiet']}>
        {differing.length === 0 && same === 0 ? 'No response came on either side.' : rest}
      </p>
    </section>
  )
}

function Content({ text, before, after }: { text: TextComparison; before: Comparable; after: Comparable }) {
  const cuts = [before.cut, after.cut].filter((cut) => cut !== undefined)
  return (
    <section>
      <h4 className={styles['title']}>Content</h4>
      {cuts.length > 0 && (
        <p className={styles['quiet']}>Large: only {[...new Set(cuts)].join(', and ')} is compared.</p>
      )}
      {text.kind === 'unlike' ? (
        <p className={styles['quiet']}>Too little in common for a comparison line by line.</p>
      ) : text.kind === 'same' ? (
        <p className={styles['quiet']}>
          {before.form === 'none' ? 'Neither has any.' : 'The same, byte for byte.'}
        </p>
      ) : (
        <>
          {before.form === 'json' && after.form === 'json' && (
            <p className={styles['quiet']}>
              Both are JSON and laid out alike, so white space does not count.
            </p>
          )}
          <div role="group" tabIndex={0} aria-label="Content, line by line" className={styles['lines']}>
            {text.lines.slice(0, MOST_LINES).map((line, index) =>
              typeof line === 'number' ? (
                <p key={index} className={styles['fold']}>
                  {line} {line === 1 ? 'line' : 'lines'} the same
                </p>
              ) : (
                <Line key={index} {...line} />
              ),
            )}
            {text.lines.length > MOST_LINES && (
              <p className={styles['fold']}>{text.lines.length - MOST_LINES} more not shown</p>
            )}
          </div>
        </>
      )}
    </section>
  )
}

const signs = { same: ' ', added: '+', removed: '−' }
const spoken = { same: '', added: 'now: ', removed: 'before: ' }

function Line({ kind, text }: LineChange) {
  return (
    <code className={styles['line']} data-kind={kind}>
      <i aria-hidden="true">{signs[kind]}</i>
      <span>
        {kind !== 'same' && <span className="visually-hidden">{spoken[kind]}</span>}
        {text}
      </span>
    </code>
  )
}
