import styles from './grades-page.module.css'
import grid from './grid.module.css'

const looks = [
  ['right', '2', 'all the points'],
  ['partly', '1', 'some'],
  ['wrong', '0', 'none'],
  ['empty', '–', 'not answered'],
] as const

/** What the cells mean, and how to move among them. */
export function Legend() {
  return (
    <div className={styles['legend']}>
      <ul>
        {looks.map(([look, text, words]) => (
          <li key={look}>
            <span className={styles['swatch']} aria-hidden="true">
              <span className={grid['points']} data-look={look}>
                {text}
              </span>
            </span>
            {words}
          </li>
        ))}
        <li>
          <span className={styles['swatch']} aria-hidden="true">
            <span className={grid['points']} data-look="right" data-mark="override" />
          </span>
          set by hand
        </li>
        <li>
          <span className={styles['swatch']} aria-hidden="true">
            <span className={grid['points']} data-look="right" data-mark="regrade" />
          </span>
          graded anew for all
        </li>
      </ul>
      <p>
        Arrow keys move, <kbd>Enter</kbd> opens a cell. On the line of means it grades a question anew, on a
        heading it sorts.
      </p>
    </div>
  )
}
