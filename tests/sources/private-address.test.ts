/** Which addresses publishers may make us connect to, however they are written. */
import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { createFetcher } from "../../src/sources/fetch-page.ts";
import { AllowedHosts, isPublicAddress } from "../../src/sources/private-address.ts";
import fc from "../property.ts";

/** [first octets, prefix length]; everything in them is out of reach. */
const PRIVATE_V4: [number, number][] = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xe0000000, 4],
  [0xf0000000, 4],
];
const privateV4 = fc
  .tuple(fc.constantFrom(...PRIVATE_V4), fc.nat(0xffffffff))
  .map(([[network, bits], rest]) => (network | (rest & (2 ** (32 - bits) - 1))) >>> 0);
const octets = (address: number) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
const dotted = (address: number) => octets(address).join(".");
const asHex = (address: number) =>
  `${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16).padStart(4, "0")}`;
const SPELLINGS: ((address: number) => string)[] = [
  dotted,
  String,
  (address) => `0x${address.toString(16)}`,
  (address) =>
    octets(address)
      .map((octet) => `0${octet.toString(8)}`)
      .join("."),
  (address) =>
    octets(address)
      .map((octet) => `0x${octet.toString(16)}`)
      .join("."),
  (address) => `${address >>> 24}.${address & 0xffffff}`,
  (address) => `[::ffff:${dotted(address)}]`,
  (address) => `[::ffff:${asHex(address)}]`,
  (address) => `[0:0:0:0:0:ffff:${asHex(address)}]`,
  (address) => `[64:ff9b::${asHex(address)}]`,
  (address) => `[64:ff9b:1::${asHex(address)}]`,
  (address) => `[2002:${asHex(address)}::1]`,
  (address) => `[::${dotted(address)}]`,
];

describe("a private address is out of reach", () => {
  test("in every network that is not the public internet, in every spelling a URL allows", () => {
    fc.assert(
      fc.property(privateV4, fc.constantFrom(...SPELLINGS), (address, spell) => {
        // The URL parser is what turns octal, hexadecimal and short spellings into the address connected to.
        expect(isPublicAddress(new URL(`http://${spell(address)}/`).hostname)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    "fd00:ec2::254",
    "fd12:3456::1",
    "fc00::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "::",
    "::1",
    "100::1",
    "2001:db8::1",
    "2001::1",
    "4000::1",
    "5f00::1",
    "not an address",
    "",
  ])("%j", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test("and every other IPv6 address outside the part of the space that is handed out", () => {
    const outside = fc
      .tuple(fc.nat(0xffff), fc.array(fc.nat(0xffff), { minLength: 7, maxLength: 7 }))
      .filter(([first]) => first >>> 13 !== 1 && first !== 0 && first !== 0x64);
    fc.assert(
      fc.property(outside, ([first, rest]) => {
        expect(isPublicAddress([first, ...rest].map((part) => part.toString(16)).join(":"))).toBe(false);
      }),
    );
  });
});

test.each(["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "[2606:4700::1]"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test("the operator's exceptions are exact: a port, a name, a network, and nothing beside it", () => {
  const allowed = new AllowedHosts(["127.0.0.1:8080", "Intranet.example", "10.1.0.0/16", "[::1]:80"]);
  expect(allowed.allowsHost("127.0.0.1", "8080")).toBe(true);
  expect(allowed.allowsHost("127.0.0.1", "8081")).toBe(false);
  expect(allowed.allowsHost("intranet.example", "443")).toBe(true);
  expect(allowed.allowsHost("intranet.example.evil.test", "443")).toBe(false);
  expect(allowed.allowsHost("[::1]", "80")).toBe(true);
  expect(allowed.allowsAddress("10.1.2.3")).toBe(true);
  expect(allowed.allowsAddress("::ffff:10.1.2.3")).toBe(true);
  expect(allowed.allowsAddress("10.2.0.1")).toBe(false);
  expect(allowed.allowsAddress("intranet.example")).toBe(false);
});

/** Two servers of one port: 127.0.0.1 stands for the public internet (allowed), 127.0.0.2 for our own network. */
async function serveTwo(answer: Parameters<typeof createServer>[1]) {
  const listen = (server: Server, host: string, port: number) =>
    new Promise<void>((listening, failing) => server.once("error", failing).listen(port, host, listening));
  const outside = createServer(answer);
  await listen(outside, "127.0.0.1", 0);
  const { port } = outside.address() as AddressInfo;
  let secretsTold = 0;
  const inside = createServer((_request, response) => {
    secretsTold += 1;
    response.end("secret");
  });
  // Some systems have 127.0.0.1 only; the refusal comes before any connection, so it is seen there too.
  await listen(inside, "127.0.0.2", port).catch(() => {});
  return {
    port,
    secretsTold: () => secretsTold,
    close: () => {
      for (const server of [outside, inside]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

const answering = (addresses: string[]) => {
  let at = 0;
  return (_name: string, done: (error: Error | null, found: LookupAddress[]) => void) => {
    const address = addresses[Math.min(at, addresses.length - 1)] ?? "";
    at += 1;
    done(null, [{ address, family: 4 }]);
  };
};
const NOTHING = { etag: null, lastModified: null };

test("a name that is public at first and private at the next visit is refused then", async () => {
  const two = await serveTwo((_request, response) =>
    response.writeHead(200, { connection: "close" }).end("x"),
  );
  const fetcher = createFetcher({
    userAgent: "CourtCrier/test",
    allowPrivateHosts: ["127.0.0.1/32"],
    resolveName: answering(["127.0.0.1", "127.0.0.2"]),
  });
  const address = `http://rebinding.example:${two.port}/feed`;
  expect((await fetcher.fetch(address, NOTHING)).kind).toBe("body");
  expect(await fetcher.fetch(address, NOTHING)).toMatchObject({ problem: { kind: "private-address" } });
  expect(two.secretsTold()).toBe(0);
  await fetcher.close();
  two.close();
});

test("a public page that redirects into our network is refused at that hop, by name or by number", async () => {
  const two = await serveTwo((request, response) => {
    const to = request.url === "/by-name" ? "inside.example" : "127.0.0.2";
    response.writeHead(301, { location: `http://${to}:${two.port}/`, connection: "close" }).end();
  });
  const fetcher = createFetcher({
    userAgent: "CourtCrier/test",
    allowPrivateHosts: ["127.0.0.1/32"],
    resolveName: (name, done) =>
      done(null, [{ address: name === "outside.example" ? "127.0.0.1" : "127.0.0.2", family: 4 }]),
  });
  for (const path of ["/by-name", "/by-number"]) {
    const page = await fetcher.fetch(`http://outside.example:${two.port}${path}`, NOTHING);
    expect(page, path).toMatchObject({ problem: { kind: "private-address" } });
  }
  expect(two.secretsTold()).toBe(0);
  await fetcher.close();
  two.close();
});

test("a name with a public and a private address is reached at the public one only", async () => {
  const two = await serveTwo((_request, response) => response.end("outside"));
  const fetcher = createFetcher({
    userAgent: "CourtCrier/test",
    allowPrivateHosts: ["127.0.0.1/32"],
    resolveName: (_name, done) =>
      done(null, [
        { address: "127.0.0.2", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]),
  });
  const page = await fetcher.fetch(`http://both.example:${two.port}/`, NOTHING);
  expect(page.kind).toBe("body");
  expect(two.secretsTold()).toBe(0);
  await fetcher.close();
  two.close();
});
