import type { Upgrade } from './database.ts'
import { migrateExchange, migratePanel } from './migrate.ts'
import { summaryOf } from './summary.ts'

/** Brings a database of an older version up to date. */
export async function upgradeFrom(version: number, transaction: Upgrade): Promise<void> {
  if (version < 2) await toVersion2(transaction)
  if (version < 3) await toVersion3(transaction)
}

/** Draft options `credentials` and `redirects`; several faults a hop. */
async function toVersion2(transaction: Upgrade): Promise<void> {
  for await (const panel of transaction.objectStore('panels')) await panel.update(migratePanel(panel.value))
  for await (const stored of transaction.objectStore('exchanges')) {
    await stored.update({ ...stored.value, exchange: migrateExchange(stored.value.exchange) })
  }
}

/** What the history lists stands apart from what it holds. */
async function toVersion3(transaction: Upgrade): Promise<void> {
  const summaries = transaction.objectStore('summaries')
  for await (const stored of transaction.objectStore('exchanges'))
    await summaries.put(summaryOf(stored.value))
}
