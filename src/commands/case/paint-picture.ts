/**
 * An SVG as a PNG, the same on every machine.
 *
 * In: an SVG. Out: the bytes of a PNG.
 * Surprise: no font of the machine is used. A container has none, and a picture without letters would be no error to
 * anybody; the one font comes with the program.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

/** The family that drawings name in `font-family`. */
export const FONT = "DejaVu Sans";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");

/** Twice as many pixels as the SVG is wide, for the screens of phones. Rejects when the SVG is not well-formed. */
export async function paintPicture(svg: string): Promise<Buffer> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) => join(fonts, file)),
      defaultFontFamily: FONT,
    },
  });
  return picture.asPng();
}
