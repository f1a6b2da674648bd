/** Bytes as publishers serve them: the declared encoding counts only where the bytes fit it. */
import { describe, expect, test } from "vitest";
import { decodeBody } from "../../src/sources/decode.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
const wide = (text: string) => Buffer.from(text, "utf16le");

describe("text is read in the encoding it is in", () => {
  test.each<[string, Uint8Array, string | null, string]>([
    ["UTF-8 without any word about it", Buffer.from("é “x”"), null, "é “x”"],
    ["a byte order mark against a wrong header", Buffer.from("\ufeffé"), "text/xml; charset=iso-8859-1", "é"],
    ["windows-1252 in the header", Buffer.from([0x93, 0x78, 0x94]), "text/xml; charset=windows-1252", "“x”"],
    [
      "windows-1252 under the name of Latin-1",
      Buffer.from([0x93, 0x78, 0x94]),
      "text/xml; charset=ISO-8859-1",
      "“x”",
    ],
    [
      "Latin-1 in the prolog only",
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'),
      "text/xml",
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    ],
    [
      "Latin-1 bytes declared as UTF-8",
      latin("<a>caf\u00e9 \u00e0 \u00fc</a>"),
      "text/xml; charset=utf-8",
      "<a>café à ü</a>",
    ],
    ["koi8-r", Buffer.from([0xf3, 0xf5, 0xe4]), "text/xml; charset=koi8-r", "СУД"],
    ["euc-kr", Buffer.from([0xb3, 0xe2]), "text/xml; charset=euc-kr", "년"],
    ["shift_jis", Buffer.from([0x93, 0xfa]), "text/xml; charset=Shift_JIS", "日"],
    ["gb18030", Buffer.from([0xb7, 0xa8]), "text/xml; charset=gb2312", "法"],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), wide("<a/>é")]), null, "<a/>é"],
    ["UTF-16 without a mark", wide("<a/>é"), null, "<a/>é"],
    ["UTF-16 big-endian", Buffer.from(wide("<a/>é")).swap16(), null, "<a/>é"],
    [
      "UTF-8 that says it is UTF-16",
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é</a>'),
      null,
      '<?xml version="1.0" encoding="utf-16"?><a>é</a>',
    ],
    ["an encoding nobody knows", Buffer.from("é"), "text/xml; charset=x-klingon", "é"],
  ])("%s", (_what, bytes, contentType, text) => {
    expect(decodeBody(bytes, contentType).text).toBe(text);
  });
});

test("one stray byte in a long UTF-8 text is mended alone", () => {
  const bytes = Buffer.concat([Buffer.from("“Überwachung” – é "), Buffer.from([0x92]), Buffer.from(" ü")]);
  expect(decodeBody(bytes, "text/xml; charset=utf-8").text).toBe("“Überwachung” – é ’ ü");
});
