import type { SearchData } from '../search-data.ts';

const loaded = new Map<string, Promise<SearchData>>();

/** Loads the index of an edition, once. A page that was opened from a folder may fetch nothing, but takes a script from beside it. */
export function loadData(address: string): Promise<SearchData> {
  let data = loaded.get(address);
  if (data === undefined) {
    data = new Promise<SearchData>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.addEventListener('search-data', (event) => resolve((event as CustomEvent<SearchData>).detail));
      script.addEventListener('error', () => {
        // Asked for again, it is tried again.
        loaded.delete(address);
        script.remove();
        reject(new Error(address));
      });
      document.head.append(script);
    });
    loaded.set(address, data);
  }
  return data;
}
