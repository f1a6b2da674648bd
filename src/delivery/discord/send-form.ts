/**
 * Requests with files, as bytes.
 *
 * In: a request of discord.js. Out: the same request, its form (if it has one) written out.
 * Surprise: discord.js hands Node's own FormData to its undici, whose dispatcher is the process's, set by the newer undici
 * of `sources`; that one refuses forms it did not make itself ("body must be a FormData created by this undici package").
 */
import { DefaultRestOptions, type RESTOptions } from "discord.js";

type MakeRequest = RESTOptions["makeRequest"];

export const makeRequest: MakeRequest = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body as FormData);
  const type = form.headers.get("content-type") ?? "multipart/form-data";
  const headers = { ...(init.headers as Record<string, string>), "content-type": type };
  const body = new Uint8Array(await form.arrayBuffer());
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body });
};
