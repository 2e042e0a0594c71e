import type { PageLoad } from './load-page.ts'
import { spentByCost, timeSpent, type Cost } from './time-spent.ts'
import { costNames, ms, versionNames } from './words.ts'

const costs = Object.keys(costNames) as Cost[]

/** Where the time went, and when each file was there, as tables. */
export function FileTable({ loads, rttMs }: { loads: readonly PageLoad[]; rttMs: number }) {
  const heads = loads.map(({ version }) => (
    <th key={version} scope="col">
      {versionNames[version]}
    </th>
  ))
  const sums = loads.map((load) => spentByCost(timeSpent(load, rttMs)))
  return (
    <>
      <table>
        <caption>On the way to the file that was done last, in ms</caption>
        <thead>
          <tr>
            <th scope="col">Time for</th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {costs.map((cost) => (
            <tr key={cost}>
              <th scope="row">{costNames[cost]}</th>
              {sums.map((sum, index) => (
                <td key={index}>{sum[cost].toLocaleString('en')}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">together</th>
            {loads.map(({ doneAt, version }) => (
              <td key={version}>{Math.round(doneAt / 1_000).toLocaleString('en')}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <table>
        <caption>When each file was there in full</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {loads[0]?.resources.map(({ resource }, index) => (
            <tr key={resource.name}>
              <th scope="row">
                {resource.name}, {(resource.bytes / 1_000).toLocaleString('en')} kB
              </th>
              {loads.map(({ resources, version }) => (
                <td key={version}>{ms(resources[index]?.doneAt ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
