import styles from './http-versions.module.css'
import type { PageLoad } from './load-page.ts'
import { firstPicture, heldBack, packetsLost } from './time-spent.ts'
import { ms, versionNames } from './words.ts'

const rows: readonly [name: string, of: (load: PageLoad) => string][] = [
  ['First picture: HTML and style', (load) => ms(firstPicture(load))],
  ['Half of the files', ({ resources }) => ms(middle(resources.map(({ doneAt }) => doneAt)))],
  ['Everything', ({ doneAt }) => ms(doneAt)],
  ['Connections', ({ connections }) => String(connections.length)],
  ['Packets lost', (load) => String(packetsLost(load))],
  [
    'Packets that had to wait for a lost one',
    (load) => {
      const { packets, longest } = heldBack(load)
      return packets === 0 ? '0' : `${packets}, up to ${ms(longest)}`
    },
  ],
]

/** What the three came to; each as soon as it is done. */
export function Comparison({ loads, now }: { loads: readonly PageLoad[]; now: number }) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label="The three compared">
      <table className={styles['comparison']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What</span>
            </th>
            {loads.map(({ version }) => (
              <th key={version} scope="col">
                {versionNames[version]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {loads.map((load) => (
                <td key={load.version}>{load.doneAt <= now ? of(load) : '…'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The moment at which half of them, rounded up, were there. */
function middle(moments: readonly number[]): number {
  return moments.toSorted((a, b) => a - b)[Math.ceil(moments.length / 2) - 1] ?? 0
}
