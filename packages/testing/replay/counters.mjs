/** What the page holds after the garbage is collected: documents, nodes (those out of the document included), listeners, and the heap in MB. */
export async function openCounters(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { documents, nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const attached = await page.evaluate(() => {
      const count = (root) => [...root.querySelectorAll('*')].reduce((sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
      return count(document);
    });
    return { documents, nodes, listeners, attached, heap: Math.round(usedSize / 1e5) / 10 };
  };
}
