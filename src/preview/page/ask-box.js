/**
 * The box to ask in: suggestions while typing, the bot's own completions, Enter to ask.
 *
 * In: the registered commands and how to reach the bot. Out: the finished question.
 * Surprise: a command that wants a file opens the file picker. Enter takes the suggestion while the command is incomplete, and asks once it is whole.
 */
import { draw } from "./draw-text.js";
import { readLine, suggest } from "./slash-line.js";

const ATTACHMENT = 11;

/** A text file of the person's choice, or null when they thought better of it. */
function pickFile() {
  const input = document.createElement("input");
  input.type = "file";
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", async () => {
      const [file] = input.files;
      resolve(file ? { name: file.name, content: await file.text() } : null);
    });
    input.click();
  });
}

/** `commands()` lists them as of now, `post` reaches the bot quietly, `ask` also shows what comes of it. */
export function openAskBox(commands, post, ask) {
  const form = document.getElementById("ask");
  const line = document.getElementById("line");
  const list = document.getElementById("hints");
  let hints = [];
  let chosen = -1;
  let latest = 0;

  function showHints(next) {
    hints = next;
    chosen = hints.length > 0 ? 0 : -1;
    const items = hints.map((hint, index) => {
      const item = draw("div", "hint", draw("b", "", hint.label), draw("span", "", hint.about));
      item.setAttribute("role", "option");
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(index);
      });
      return item;
    });
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    markChosen();
  }

  function markChosen() {
    [...list.children].forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === chosen));
      if (index === chosen) item.scrollIntoView({ block: "nearest" });
    });
  }

  function take(index) {
    line.value = hints[index].text;
    line.focus();
    refresh();
  }

  async function refresh() {
    latest += 1;
    const mine = latest;
    const { lines, complete } = suggest(line.value, commands());
    showHints(lines);
    if (!complete) return;
    const { command, options } = readLine(line.value, commands());
    const { [complete.option]: value, ...others } = options;
    const filled = Object.fromEntries(Object.entries(others).filter(([, text]) => text !== ""));
    const question = { autocomplete: { command, focused: complete.option, value, options: filled } };
    const { ok, body } = await post(question).catch(() => ({ ok: false, body: null }));
    if (!ok || mine !== latest) return;
    showHints(body.map((one) => ({ text: `${complete.before}${one.value} `, label: one.name, about: "" })));
  }

  line.addEventListener("input", refresh);
  line.addEventListener("blur", () => showHints([]));
  line.addEventListener("keydown", (event) => {
    if (event.key === "Escape") showHints([]);
    if (event.key === "Tab" && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    }
    if ((event.key === "ArrowUp" || event.key === "ArrowDown") && hints.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      chosen = (chosen + step + hints.length) % hints.length;
      markChosen();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = line.value.trim();
    if (text === "") return;
    const { command, options, known } = readLine(text, commands());
    if (!known && chosen >= 0) {
      take(chosen);
      return;
    }
    const wanted = known?.options.find((one) => one.type === ATTACHMENT && !(one.name in options));
    if (wanted) {
      const file = await pickFile();
      if (file === null) return;
      options[wanted.name] = file;
    }
    latest += 1;
    line.value = "";
    showHints([]);
    ask({ command, options });
  });
}
