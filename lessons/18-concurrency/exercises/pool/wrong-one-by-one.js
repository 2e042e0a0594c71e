export async function pool(tasks, size) {
  const results = []
  for (const task of tasks) results.push(...(await Promise.allSettled([task()])))
  return results
}
