import { useId } from 'react'
import { Range, Seed } from '#features/lessons/simulations/frame/controls.tsx'
import { FieldMessage, SelectField, inputClass, monoClass } from '#ui/field.tsx'
import { Check } from '#workbench/check.tsx'
import { bytesOf, framings, type Framing } from './framing.ts'
import styles from './tcp-stream.module.css'
import type { StreamSetup } from './tcp-stream.tsx'

const framingNames: Record<Framing, string> = {
  none: 'It does not: a read is a message',
  newline: 'A newline ends a message',
  length: 'A 4-byte length comes first',
}

const ms = (value: number) => `${value} ms`

/** Everything that can be set up for a stream. */
export function StreamControls(props: {
  value: StreamSetup
  change: (part: Partial<StreamSetup>) => void
  problem: string | undefined
}) {
  const { value, change, problem } = props
  const id = useId()
  return (
    <>
      <div className={styles['messages']}>
        <label htmlFor={id}>Messages, one a line</label>
        <textarea
          id={id}
          className={`${inputClass} ${monoClass}`}
          rows={4}
          spellCheck={false}
          maxLength={2_000}
          value={value.text}
          aria-describedby={`${id}-note`}
          onChange={(event) => change({ text: event.target.value })}
        />
        <div id={`${id}-note`}>
          {problem ? (
            <FieldMessage severity="warn">{problem}</FieldMessage>
          ) : (
            <p className={styles['hint']}>
              <code>\n</code> puts a newline into a message.
            </p>
          )}
        </div>
      </div>
      <div className={styles['framing']}>
        <SelectField
          label="How the reader finds the messages"
          value={value.framing}
          options={framings.map((framing) => ({ value: framing, label: framingNames[framing] }))}
          onChange={(framing) => change({ framing })}
        />
      </div>
      <Range
        label="One write every"
        value={value.gapMs}
        min={0}
        max={100}
        step={5}
        say={ms}
        onChange={(gapMs) => change({ gapMs })}
      />
      <Range
        label="Segments of at most"
        value={value.segmentSize}
        min={1}
        max={64}
        say={bytesOf}
        onChange={(segmentSize) => change({ segmentSize })}
      />
      <Range
        label="Each read asks for"
        value={value.readSize}
        min={1}
        max={64}
        say={bytesOf}
        onChange={(readSize) => change({ readSize })}
      />
      <Range
        label="Reader busy after a read"
        value={value.busyMs}
        min={0}
        max={200}
        step={5}
        say={ms}
        onChange={(busyMs) => change({ busyMs })}
      />
      <Range
        label="Packets lost"
        value={value.lossPercent}
        min={0}
        max={50}
        say={(percent) => `${percent} %`}
        onChange={(lossPercent) => change({ lossPercent })}
      />
      <Seed value={value.seed} onChange={(seed) => change({ seed })} />
      <div className={styles['nagle']}>
        <Check checked={value.nagle} onChange={(nagle) => change({ nagle })}>
          Small writes wait to go together (Nagle’s algorithm)
        </Check>
      </div>
    </>
  )
}
