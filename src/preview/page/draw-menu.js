/**
 * Menus of a message, and the form a button may open.
 *
 * In: a menu or a modal as the bot sent it. Out: elements; what was chosen or filled in goes to `press` or `send`.
 * Surprise: a menu of several choices is used at once when it is left, as Discord's client does it.
 */
import { draw } from "./draw-text.js";

/** `names.channels`: ids to names, for a menu of channels. */
export function drawMenu(part, names, press) {
  const isMany = (part.max_values ?? 1) > 1;
  const select = draw("select", isMany ? "press many" : "press");
  select.multiple = isMany;
  select.setAttribute("aria-label", part.placeholder ?? "Choose");
  if (isMany) select.size = 6;
  else select.append(option("", part.placeholder ?? "Choose …", false));
  for (const one of choicesOf(part, names)) select.append(option(one.value, one.label, one.isChosen));
  const chosen = () => [...select.selectedOptions].map(({ value }) => value).filter((value) => value !== "");
  const before = chosen().join();
  const use = () => {
    if (chosen().join() !== before) press({ select: part.custom_id, values: chosen() });
  };
  select.addEventListener(isMany ? "blur" : "change", use);
  return select;
}

function choicesOf(part, names) {
  if (part.type === 3)
    return part.options.map(({ value, label, default: isChosen }) => ({ value, label, isChosen }));
  const chosen = (part.default_values ?? []).map(({ id }) => id);
  const channels = [...names.channels].filter(([, name]) => !name.startsWith("@"));
  return channels.map(([id, name]) => ({ value: id, label: `# ${name}`, isChosen: chosen.includes(id) }));
}

function option(value, label, isChosen) {
  const one = draw("option", "", label);
  one.value = value;
  one.selected = isChosen === true;
  return one;
}

/** Opens the form over the page; `send` gets the fields by their ids when it is sent off. */
export function openForm(modal, send) {
  const parts = modal.components.filter(({ type }) => type !== 10);
  const fields = parts.map((part) => {
    const input = part.component ?? part.components[0];
    const box = draw(input.style === 2 ? "textarea" : "input", "");
    box.name = input.custom_id;
    box.value = input.value ?? "";
    box.required = input.required !== false;
    if (input.max_length) box.maxLength = input.max_length;
    const hint = part.description ? draw("small", "", part.description) : null;
    return draw("label", "", part.label ?? input.label, box, hint);
  });
  const button = (label, value) => {
    const one = draw("button", value === "send" ? "press main" : "press", label);
    one.value = value;
    one.formNoValidate = value !== "send";
    return one;
  };
  const row = draw("div", "row", button("Submit", "send"), button("Cancel", "cancel"));
  const form = draw("form", "", draw("h2", "", modal.title), ...fields, row);
  form.method = "dialog";
  const dialog = draw("dialog", "form", form);
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "send") send(Object.fromEntries(new FormData(form)));
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
