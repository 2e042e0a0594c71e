import { useState } from 'react'
import type { WireHop } from '#http/wire.ts'
import { selectClass } from '#ui/field.tsx'
import styles from './inspector.module.css'

/** Shows one hop of several: the last at first, the others by choice. */
export function OfHop({
  hops,
  children,
}: {
  hops: readonly WireHop[]
  children: (hop: WireHop) => React.ReactNode
}) {
  const [chosen, setChosen] = useState<string>()
  const hop = hops.find(({ id }) => id === chosen) ?? hops.at(-1)
  if (!hop) return <p className={styles['quiet']}>Nothing went over the wire.</p>
  return (
    <>
      {hops.length > 1 && (
        <label className={styles['hopBar']}>
          Hop
          <select className={selectClass} value={hop.id} onChange={(event) => setChosen(event.target.value)}>
            {hops.map((each, index) => (
              <option key={each.id} value={each.id}>
                {hopName(each, index, hops.length)}
              </option>
            ))}
          </select>
        </label>
      )}
      {children(hop)}
    </>
  )
}

function hopName(hop: WireHop, index: number, count: number): string {
  const path = URL.parse(hop.request.url)?.pathname ?? hop.request.url
  const came = hop.response?.status ?? hop.failure?.netError ?? 'no answer'
  return `${index + 1} of ${count}: ${hop.request.method} ${path} → ${came}`
}
