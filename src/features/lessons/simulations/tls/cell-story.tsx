import { Button } from '#ui/button.tsx'
import { RfcLink } from '#workbench/rfc-link.tsx'
import type { Cell } from './matrix.tsx'
import type { Setting, Sight } from './observers.ts'
import styles from './tls.module.css'
import { viewOf } from './who-sees.ts'
import { changeWords, itemNames, observerName, sightWords } from './words.ts'

const guesses = ['all', 'part', 'nothing', 'absent'] as const satisfies readonly Sight[]

/** The chosen cell in words; before it is open, the question what is in it. */
export function CellStory(props: {
  cell: Cell
  setting: Setting
  open: boolean
  guess: Sight | undefined
  onGuess: (guess: Sight) => void
}) {
  const { cell, setting, open, guess, onGuess } = props
  const view = viewOf(cell.observer, cell.item, setting)
  const name = observerName(cell.observer, setting)
  const item = itemNames[cell.item]
  return (
    <div className={styles['story']} aria-live="polite">
      {open ? (
        <>
          <p>
            <strong>
              {name}, {item.charAt(0).toLowerCase() + item.slice(1)}:
            </strong>{' '}
            {view.sight === 'absent'
              ? sightWords.absent
              : `${sightWords[view.sight]}, ${changeWords[view.change]}`}
            .
            {guess !== undefined && (
              <span data-right={guess === view.sight}>
                {guess === view.sight ? ' As you said.' : ` You said: ${sightWords[guess]}.`}
              </span>
            )}
          </p>
          <p>
            {view.why} {view.source && <RfcLink {...view.source} />}
          </p>
        </>
      ) : (
        <>
          <p>
            <strong>Predict.</strong> {name}: {item.charAt(0).toLowerCase() + item.slice(1)}. What do you say?
          </p>
          <p className={styles['guesses']}>
            {guesses.map((sight) => (
              <Button key={sight} onClick={() => onGuess(sight)}>
                {sightWords[sight]}
              </Button>
            ))}
          </p>
        </>
      )}
    </div>
  )
}
