export async function pool(tasks, size) {
  const results = []
  for (let from = 0; from < tasks.length; from += size) {
    results.push(...(await Promise.allSettled(tasks.slice(from, from + size).map((task) => task()))))
  }
  return results
}
