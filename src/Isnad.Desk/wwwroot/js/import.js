// Adds reports: a pasted text, or dropped files. One line for each says what became of it.
import { ask, make, say } from "./texts.js";

const result = document.getElementById("result"), drop = document.getElementById("drop"), files = document.getElementById("i-files"), paste = document.getElementById("paste");
// Well below what the desk takes at once.
const mostAtOnce = 6e6;

function tell(name, item) {
  const key = { added: "js.added", known: "js.known", changed: "js.changedversion", forgotten: "js.forgotten", refused: "js.refused" }[item.standing];
  const text = item.standing === "refused" ? say(key, name, `${item.code}: ${item.problem}`) : say(key, name, item.events, item.situations, item.statements);
  result.append(make("li", { class: item.standing === "refused" ? "problem" : "good" }, item.report ? make("a", { href: `/report?id=${encodeURIComponent(item.report)}`, dir: "auto" }, text) : make("span", { dir: "auto" }, text)));
}

async function send(name, body, type) {
  try {
    const { items } = await ask("/api/v1/reports", { method: "POST", headers: { "Content-Type": type }, body });
    for (const item of items) tell(items.length > 1 ? item.report ?? name : name, item);
    return items;
  } catch (failure) {
    tell(name, { standing: "refused", code: "", problem: failure.message });
    return [];
  }
}

/** Bytes as text: UTF-8 or UTF-16, else windows-1256, the old encoding of Arabic. */
function decoded(bytes) {
  const mark = new Uint8Array(bytes.slice(0, 2));
  if (mark[0] === 0xff && mark[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (mark[0] === 0xfe && mark[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
}

async function add(file) {
  const text = decoded(await file.arrayBuffer());
  if (!/\.(jsonl|ndjson)$/i.test(file.name)) return void await send(file.name, JSON.stringify({ id: file.name.replace(/\.txt$/i, ""), text, file: file.name }), "application/json");
  let part = "";
  for (const line of text.split("\n")) {
    if (part.length + line.length > mostAtOnce) {
      await send(file.name, part, "application/x-ndjson");
      part = "";
    }
    part += line + "\n";
  }
  if (part.trim()) await send(file.name, part, "application/x-ndjson");
}

async function addAll(list) {
  for (const file of list) await add(file);
}

paste.addEventListener("submit", async event => {
  event.preventDefault();
  const fields = Object.fromEntries([...new FormData(paste)].filter(([, value]) => value !== ""));
  const items = await send(fields.title ?? say("js.paste"), JSON.stringify(fields), "application/json");
  if (items.some(item => item.standing !== "refused")) paste.elements.text.value = "";
});
files.addEventListener("change", () => addAll([...files.files]).then(() => { files.value = ""; }));
for (const kind of ["dragover", "dragleave", "drop"]) drop.addEventListener(kind, event => {
  event.preventDefault();
  drop.classList.toggle("over", kind === "dragover");
  if (kind === "drop") addAll([...event.dataTransfer.files]);
});
