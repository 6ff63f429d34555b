// The least that storage can cost: the whole desk as one text of JSON in IndexedDB, unsealed, unchecked, and nobody else who may write it.
const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => { resolve(request.result); };
  request.onerror = () => { reject(request.error); };
});

/** Keeps one thing, and gives it back. */
export function plainStore() {
  const open = () => {
    const opening = indexedDB.open('plain', 1);
    opening.onupgradeneeded = () => { opening.result.createObjectStore('desk'); };
    return answered(opening);
  };
  return {
    async write(desk) {
      const database = await open();
      await answered(database.transaction('desk', 'readwrite').objectStore('desk').put(JSON.stringify(desk), 'desk'));
      database.close();
    },
    async read() {
      const database = await open();
      return JSON.parse(await answered(database.transaction('desk').objectStore('desk').get('desk')));
    },
  };
}
