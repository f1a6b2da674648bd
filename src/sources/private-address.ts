/**
 * Which addresses a publisher's link may make us connect to.
 *
 * In: an IP address, and the operator's exceptions. Out: allowed or not.
 * Surprise: everything that is not plain public unicast is refused, not a list of known bad ranges; an IPv4 address
 * hidden in an IPv6 one is judged as the IPv4 address it reaches.
 */
import ipaddr from "ipaddr.js";

/** Whether the public internet routes to this address. Unreadable text is not public. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === "ipv4") return parsed.range() === "unicast";
  // NAT64 (RFC 6052): the gateway connects to the IPv4 address at the end.
  if (parsed.range() === "rfc6052")
    return ipaddr.fromByteArray(parsed.toByteArray().slice(12)).range() === "unicast";
  // All that is handed out so far (RFC 4291 §2.4, IANA); what lies outside is somebody's own, or nobody's.
  return parsed.match(GLOBAL_UNICAST) && parsed.range() === "unicast";
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an entry of `ALLOW_PRIVATE_HOSTS` is one: a name or an address, perhaps with a port, or a CIDR range. */
export function isHostEntry(entry: string): boolean {
  if (ipaddr.isValidCIDR(entry) || ipaddr.isValid(entry)) return true;
  const [, address, name] = /^(?:\[(.+)\]|([\w.-]+))(?::\d{1,5})?$/.exec(entry) ?? [];
  return name !== undefined || (address !== undefined && ipaddr.IPv6.isValid(address));
}

/** The operator's way round (`ALLOW_PRIVATE_HOSTS`): "localhost", "127.0.0.1:8080", "[::1]:80", "10.0.0.0/8". */
export class AllowedHosts {
  readonly #hosts = new Set<string>();
  readonly #networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];

  constructor(entries: string[]) {
    for (const entry of entries.map((one) => one.trim().toLowerCase()).filter(Boolean)) {
      if (ipaddr.isValidCIDR(entry)) this.#networks.push(ipaddr.parseCIDR(entry));
      else this.#hosts.add(entry);
    }
  }

  /** `host` as in a URL (IPv6 in brackets), `port` as digits. */
  allowsHost(host: string, port: string): boolean {
    const name = host.toLowerCase();
    const bare = name.replace(/^\[|\]$/g, "");
    return [name, bare, `${name}:${port}`, `[${bare}]:${port}`].some((spelling) => this.#hosts.has(spelling));
  }

  allowsAddress(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return this.#networks.some(
      ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
    );
  }
}
