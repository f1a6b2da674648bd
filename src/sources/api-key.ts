/**
 * Keys for APIs of publishers.
 *
 * In: an address. Out: the headers that go there.
 * Surprise: a key belongs to addresses, not to sources, so that no redirect and no next page takes it elsewhere.
 */
export interface ApiKey {
  /** With the scheme and a slash behind the host: "https://api.example.org/". */
  prefix: string;
  header: string;
  key: { reveal(): string };
}

export function keyHeaders(url: URL, keys: readonly ApiKey[] = []): Record<string, string> {
  const ours = keys.filter(({ prefix }) => url.href.startsWith(prefix));
  return Object.fromEntries(ours.map(({ header, key }) => [header, key.reveal()]));
}
