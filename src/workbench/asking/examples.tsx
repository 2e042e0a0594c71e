import styles from './asking.module.css'

/** Something worth a try, and what it shows. */
interface Example {
  readonly title: string
  readonly shows: string
}

/** Things to try, one click each. */
export function Examples<One extends Example>(props: {
  examples: readonly One[]
  onTry: (example: One) => void
}) {
  return (
    <div className={styles['examples']} role="group" aria-label="Addresses to try">
      {props.examples.map((example) => (
        <button key={example.title} type="button" onClick={() => props.onTry(example)}>
          <b>{example.title}</b> <small>{example.shows}</small>
        </button>
      ))}
    </div>
  )
}
