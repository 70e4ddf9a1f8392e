// The review: keys by their place on the keyboard, so that they work in any layout; every decision leads on to the next record.
import { ask, askPage, say } from "./texts.js";
import { marked } from "./light.js";
import { Editor } from "./editor.js";
import { actionOf, show as showKeys } from "./keys.js";
import "./reader.js";

const review = () => document.getElementById("review").dataset;
const editor = new Editor(() => document.getElementById("editor"));
let busy = false;

const tell = text => { const said = document.getElementById("said"); if (said) said.textContent = text; };
const record = () => `/api/v1/${review().list}/${encodeURIComponent(review().uid)}`;
const send = (address, method, body, etag = review().etag) => ask(address, { method, headers: { "Content-Type": "application/json", ...(etag ? { "If-Match": etag } : {}) }, body: JSON.stringify(body) });

/** The queue's address from where it stands on: with the cursor, without a single record named. */
function queue(changes = {}) {
  const parameters = new URLSearchParams(location.search);
  for (const name of ["uid", "lang"]) parameters.delete(name);
  for (const [name, value] of Object.entries(changes)) value ? parameters.set(name, value) : parameters.delete(name);
  return "/review?" + parameters;
}

async function go(address, text, isNew = true) {
  if (isNew && address !== location.pathname + location.search) history.pushState(null, "", address);
  const page = await askPage(address);
  document.getElementById("review").replaceWith(document.adoptNode(page.getElementById("review")));
  document.dispatchEvent(new Event("desk:record"));
  showKeys();
  tell(text ?? "");
  document.getElementById("review-title").scrollIntoView({ block: "nearest" });
}

const again = text => go(location.pathname + location.search, text, false);
const onward = text => go(review().stays ? queue() : location.pathname + location.search, text);

const actions = {
  confirm: () => send(record() + "/decisions", "POST", { action: "confirm" }).then(() => onward()),
  reject: () => send(record() + "/decisions", "POST", { action: "reject" }).then(() => onward()),
  flag: () => send(record() + "/decisions", "POST", { action: "flag" }).then(() => again(say("js.flagged"))),
  skip: () => go(review().stays ? queue() : review().next ? queue({ cursor: review().next }) : queue({ cursor: null })),
  previous: async () => history.back(),
  undo: async () => {
    const undone = await ask("/api/v1/undo", { method: "POST" });
    return undone ? go(undone.uid ? queue({ uid: undone.uid, cursor: new URLSearchParams(location.search).get("cursor") }) : queue(), say("js.undone")) : tell(say("js.nothingundone"));
  },
  note: async () => editor.note(async note => {
    await send(record() + "/decisions", "POST", { action: "note", note });
    await again(say("js.noted"));
  }),
  edit: async () => editor.open(review().list, await ask(record()), async changed => {
    await send(record(), "PUT", changed);
    await onward(say("js.saved"));
  }),
  add: async () => {
    const words = marked();
    if (!words) return tell(say("js.mark"));
    return editor.open("events", { type: "ASSAULT", status: "actual", trigger: words, sentence: words, actors: [], recipients: [], quantities: [], source: [], codes: { plover: "ASSAULT", quad: "neutral" }, confidence: 1, rule: "person" }, async made => {
      await send(`/api/v1/reports/${encodeURIComponent(review().report)}/events`, "POST", made, null);
      await again(say("js.saved"));
    });
  },
  keys: async () => document.getElementById("keys").showModal(),
};

async function act(name) {
  if (busy || !(name in actions) || (!review().uid && !["undo", "keys", "previous"].includes(name))) return;
  busy = true;
  try {
    await actions[name]();
  } catch (failure) {
    if (failure.status === 412) await again(say("js.changed"));
    else tell(say("js.failed", failure.message));
  } finally {
    busy = false;
  }
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-action]");
  if (button) act(button.dataset.action);
});
document.addEventListener("keydown", event => {
  if (event.target.closest("input, select, textarea, dialog, summary, .editor button") || event.altKey || event.repeat) return;
  if (event.key === "?" || event.key === "؟") return void act("keys");
  const isUndo = event.code === "KeyZ" && (event.ctrlKey || event.metaKey);
  if ((event.ctrlKey || event.metaKey) && !isUndo) return;
  const name = isUndo ? "undo" : event.shiftKey ? null : actionOf(event.code);
  // Space and Enter on a button mean the button.
  if (!name || (event.code === "Space" && event.target.closest("button, a"))) return;
  event.preventDefault();
  act(name);
});
document.addEventListener("change", event => {
  if (event.target.id !== "coder") return;
  document.cookie = `isnad-coder=${encodeURIComponent(event.target.value.trim())}; path=/; max-age=34560000; samesite=strict`;
  again();
});
addEventListener("popstate", () => again());
showKeys();
