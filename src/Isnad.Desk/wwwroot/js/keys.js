// Keys of the review: by their place on the keyboard, so that they work in any layout. What somebody changes stays in this browser.
import { say } from "./texts.js";

const store = "isnad-keys";
const usual = { KeyA: "confirm", KeyX: "reject", Space: "skip", KeyJ: "skip", KeyK: "previous", KeyE: "edit", KeyF: "flag", KeyC: "note", KeyN: "add", KeyU: "undo" };
// Keys that move the focus or mean something to the page itself.
const taken = /^(Tab|Enter|NumpadEnter|Escape|Slash|Shift|Control|Alt|Meta|OS|CapsLock|Arrow|Page|Home|End|F\d)/;
let own = read();

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(store) ?? "{}");
    return Object.fromEntries(Object.entries(kept).filter(([action, code]) => Object.values(usual).includes(action) && typeof code === "string" && !taken.test(code)));
  } catch {
    return {};
  }
}

/** Action of every key: the usual ones, and over them one's own. */
function actions() {
  const found = { ...usual };
  for (const action of Object.keys(own)) for (const code of Object.keys(found)) if (found[code] === action) delete found[code];
  for (const [action, code] of Object.entries(own)) found[code] = action;
  return found;
}

/** The action that a key means, or undefined. */
export const actionOf = code => actions()[code];

/** The key of an action, as it is written on keyboards with Latin letters. */
const nameOf = action => {
  const code = Object.entries(actions()).find(([, meant]) => meant === action)?.[0];
  return code ? code.replace(/^(Key|Digit|Numpad)/, "") : "–";
};

/** Writes the keys where the page names them. */
export function show() {
  for (const key of document.querySelectorAll("kbd[data-key]")) if (key.dataset.key !== "keys") key.textContent = nameOf(key.dataset.key);
}

/** Gives an action another key; where that was another action's, the two change places. */
function change(action, code) {
  const now = actions(), other = now[code], old = Object.entries(now).find(([, meant]) => meant === action)?.[0];
  if (other === action) return;
  own[action] = code;
  if (other && old && !Object.entries(now).some(([c, meant]) => meant === other && c !== code)) own[other] = old;
  // The code is now nobody else's.
  for (const [meant, kept] of Object.entries(own)) if (meant !== action && kept === code) delete own[meant];
  localStorage.setItem(store, JSON.stringify(own));
  show();
}

const told = text => { document.getElementById("keys-said").textContent = text; };

document.addEventListener("click", event => {
  const button = event.target.closest("[data-remap]");
  if (event.target.closest("#keys-usual")) {
    own = {};
    localStorage.removeItem(store);
    show();
    told(say("js.keys.usual"));
  }
  if (!button) return;
  told(say("js.keys.press"));
  const stop = new AbortController();
  button.addEventListener("blur", () => stop.abort(), { signal: stop.signal });
  button.addEventListener("keydown", pressed => {
    if (pressed.code === "Tab" || pressed.code === "Escape" || /^(Shift|Control|Alt|Meta)/.test(pressed.code)) return;
    pressed.preventDefault();
    stop.abort();
    if (taken.test(pressed.code)) return told(say("js.keys.taken"));
    change(button.dataset.remap, pressed.code);
    told(say("js.keys.kept", nameOf(button.dataset.remap)));
  }, { signal: stop.signal });
  // Releasing the space bar would press the button once more.
  button.addEventListener("keyup", released => released.preventDefault(), { once: true });
});
