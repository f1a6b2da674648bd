/**
 * Opens connections to public addresses only.
 *
 * In: the operator's exceptions, a connect timeout. Out: a connector for undici's Agent.
 * Surprise: the check is on the address the socket connects to, inside the name look-up it uses. A check before the
 * request could be answered with one address and the connection with another (DNS rebinding).
 */
import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { type AllowedHosts, isPublicAddress } from "./private-address.ts";

/** Thrown through undici when a host leads into a private network. */
export class PrivateAddressError extends Error {
  readonly host: string;

  constructor(host: string, address: string) {
    super(`${host} leads to the private address ${address}`);
    this.host = host;
  }
}

/** How names become addresses; tests answer in place of the system. */
export type ResolveName = (
  name: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const resolveBySystem: ResolveName = (name, done) => {
  systemLookup(name, { all: true, verbatim: true }, (error, addresses) => done(error, addresses ?? []));
};

export function guardConnector(
  allowed: AllowedHosts,
  connectTimeoutMs: number,
  resolveName: ResolveName = resolveBySystem,
): buildConnector.connector {
  return (options, callback) => {
    const port = options.port || (options.protocol === "https:" ? "443" : "80");
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const isFree = allowed.allowsHost(options.hostname, port);
    const mayReach = (address: string) =>
      isFree || isPublicAddress(address) || allowed.allowsAddress(address);
    // An address instead of a name is never looked up.
    if (isIP(host) !== 0 && !mayReach(host)) return callback(new PrivateAddressError(host, host), null);
    const lookup: LookupFunction = (name, lookupOptions, done) => {
      resolveName(name, (error, addresses) => {
        if (error) return done(error, "");
        const open = addresses.filter(({ address }) => mayReach(address));
        const [first] = open;
        if (!first) return done(new PrivateAddressError(name, addresses[0]?.address ?? "unknown"), "");
        if (lookupOptions.all) done(null, open);
        else done(null, first.address, first.family);
      });
    };
    const connect = buildConnector({
      timeout: connectTimeoutMs,
      allowH2: false,
      lookup,
    } as buildConnector.BuildOptions);
    connect(options, callback);
  };
}
