import { items, type Observer, type Setting } from './observers.ts'
import { viewOf } from './who-sees.ts'
import { changeWords, itemNames, observerName, sightWords } from './words.ts'

/** Who sees what, in words. */
export function ViewTable({ observers, setting }: { observers: readonly Observer[]; setting: Setting }) {
  return (
    <table>
      <caption>Who sees what, in the order of the way</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {observers.map((observer) => (
            <th key={observer} scope="col">
              {observerName(observer, setting)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item}>
            <th scope="row">{itemNames[item]}</th>
            {observers.map((observer) => {
              const { sight, change } = viewOf(observer, item, setting)
              return (
                <td key={observer}>
                  {sight === 'absent' ? sightWords.absent : `${sightWords[sight]}, ${changeWords[change]}`}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
