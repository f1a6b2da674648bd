/**
 * A name and password that stand in an address.
 *
 * In: an address. Out: the header that says the same, or none.
 * Surprise: the client library drops them without a word; the publisher then answers "wants a login".
 */
import querystring from "node:querystring";

/** What an operator wrote into an address of `feeds/sources`; the client library drops it. Servers cannot add such a one. */
export function credentialsOf({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const said = querystring.unescape(`${username}:${password}`);
  return { authorization: `Basic ${Buffer.from(said).toString("base64")}` };
}
