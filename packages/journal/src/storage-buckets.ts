/** A storage bucket, as far as it is used: storage of this origin in files of its own. In no lib of TypeScript yet: https://wicg.github.io/storage-buckets/ */
export interface Bucket {
  readonly indexedDB: IDBFactory;
  getDirectory(): Promise<FileSystemDirectoryHandle>;
}

/** The buckets of this origin. */
export interface Buckets {
  open(name: string): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

/** The buckets of this origin; `undefined` in a browser that has none. */
export function storageBuckets(): Buckets | undefined {
  return (navigator as Navigator & { readonly storageBuckets?: Buckets | undefined }).storageBuckets;
}
