// The reader: pointing at a field lights its words, pointing at words shows their record.
import { askPage } from "./texts.js";
import { dark, light, placeAt, rangeOf } from "./light.js";

let spans = {};
const cards = () => [...document.querySelectorAll(".card")];
const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
let chosen = null;

const pieces = (uid, field, index) => (spans[uid]?.[field] ?? []).filter((_, i) => index === undefined || i === index).flat();
const marks = () => Object.keys(spans).flatMap(uid => [...pieces(uid, "trigger"), ...pieces(uid, "cue")]);

/** Lights a record's words; null lights the marks of all. */
export function choose(uid, moves = { text: true, card: true }) {
  chosen = uid;
  dark();
  for (const card of cards()) card.querySelector(".light").setAttribute("aria-pressed", String(card.dataset.uid === uid));
  if (!uid || !spans[uid]) return light("marks", marks());
  for (const field of Object.keys(spans[uid])) light(field, pieces(uid, field));
  const [first] = [...pieces(uid, "trigger"), ...pieces(uid, "cue")];
  if (first && moves.text) bring(first);
  if (moves.card) document.getElementById("r-" + uid)?.scrollIntoView({ block: "nearest", behavior: still });
}

function bring(piece) {
  const box = document.querySelector(".text"), home = box.getBoundingClientRect(), at = rangeOf(piece).getBoundingClientRect();
  if (at.top < home.top + 40 || at.bottom > home.bottom - 40) box.scrollBy({ top: at.top - home.top - home.height / 3, behavior: still });
}

/** The record whose words stand at a place of the text: the one with the shortest words there. */
function recordAt([paragraph, offset]) {
  let best = null, shortest = Infinity;
  for (const [uid, fields] of Object.entries(spans)) for (const [field, values] of Object.entries(fields)) for (const [p, start, end] of values.flat()) {
    const length = end - start + (field === "trigger" || field === "cue" ? 0 : 1000) - (uid === chosen ? 0.5 : 0);
    if (p === paragraph && start <= offset && offset <= end && length < shortest) [best, shortest] = [uid, length];
  }
  return best;
}

document.addEventListener("click", async event => {
  const card = event.target.closest(".card");
  const analyses = event.target.closest("a.analyses");
  if (analyses) {
    event.preventDefault();
    const page = await askPage(analyses.href);
    analyses.closest("p").replaceWith(document.adoptNode(page.querySelector(".wide") ?? page.querySelector("main")));
  } else if (event.target.closest(".light")) choose(chosen === card.dataset.uid ? null : card.dataset.uid, { text: true });
  else if (event.target.closest("#text") && getSelection().isCollapsed) {
    const at = placeAt(event.clientX, event.clientY);
    choose(at ? recordAt(at) : null, { card: true });
  }
});

for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, event => {
  const field = event.target.closest?.(".card .field");
  if (!field) return void light("pointed", []);
  const value = event.target.closest("[data-index]");
  const found = pieces(field.closest(".card").dataset.uid, field.dataset.field, value ? Number(value.dataset.index) : undefined);
  light("pointed", found);
  if (found.length) bring(found[0]);
});

let last = "";
document.addEventListener("pointermove", event => {
  const text = event.target.closest?.("#text");
  if (!text) return;
  const at = placeAt(event.clientX, event.clientY), uid = at && recordAt(at);
  text.style.cursor = uid ? "pointer" : "";
  if ((uid ?? "") === last) return;
  last = uid ?? "";
  light("pointed", uid ? [...pieces(uid, "trigger"), ...pieces(uid, "cue")] : []);
  for (const card of cards()) card.classList.toggle("pointed", card.dataset.uid === uid);
});

document.addEventListener("keydown", event => {
  if (event.target.closest("input, select, textarea, dialog") || event.ctrlKey || event.metaKey || event.altKey || document.querySelector(".review")) return;
  const all = cards(), at = all.findIndex(card => card.dataset.uid === chosen);
  if (event.key === "Escape") choose(null);
  else if (event.code === "KeyJ" || event.code === "KeyK") {
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + (event.code === "KeyJ" ? 1 : -1)))];
    choose(next?.dataset.uid ?? null);
    next?.querySelector(".light").focus({ preventScroll: true });
  }
});

function begin() {
  const data = document.getElementById("spans");
  spans = data ? JSON.parse(data.textContent) : {};
  const named = document.querySelector(".review")?.dataset.uid ?? (location.hash.startsWith("#r-") ? decodeURIComponent(location.hash.slice(3)) : null);
  if (document.getElementById("text")) choose(named && spans[named] ? named : null, { text: true, card: !document.querySelector(".review") });
}

addEventListener("hashchange", () => location.hash.startsWith("#r-") && choose(decodeURIComponent(location.hash.slice(3))));
// The review puts another record in the place of this one.
document.addEventListener("desk:record", begin);
begin();
