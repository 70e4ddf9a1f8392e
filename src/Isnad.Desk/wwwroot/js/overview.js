// The overview: the form, the list, the map and the timeline show one filter, which the address holds.
import { askPage } from "./texts.js";
import { RecordMap } from "./map.js";
import { Timeline } from "./timeline.js";

const map = new RecordMap(document.getElementById("map"), filterBy);
const timeline = new Timeline(document.getElementById("timeline"), document.getElementById("undated"), (from, to) => filterBy({ from, to }));
let asking = null;

/** Parameters of the address that narrow; without a kind the overview shows events. */
function filter() {
  const parameters = new URLSearchParams(location.search);
  for (const name of ["cursor", "lang"]) parameters.delete(name);
  if (!parameters.has("kind")) parameters.set("kind", "event");
  return parameters;
}

function ofForm(form) {
  const parameters = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  if (parameters.getAll("kind").join() === "event") parameters.delete("kind");
  return parameters;
}

function filterBy(changes) {
  const parameters = ofForm(document.getElementById("filters"));
  for (const [name, value] of Object.entries(changes)) value ? parameters.set(name, value) : parameters.delete(name);
  go("/?" + parameters);
}

async function go(address, isNew = true) {
  asking?.abort();
  asking = new AbortController();
  if (isNew) history.pushState(null, "", address.replace(/\?$/, "") + location.hash);
  try {
    const page = await askPage(address, asking.signal);
    const focused = document.activeElement?.id;
    for (const id of ["filters", "results"]) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    if (focused) document.getElementById(focused)?.focus();
    show();
  } catch (failure) {
    if (failure.name !== "AbortError") location.assign(address);
  }
}

function show() {
  map.show(filter());
  timeline.show(filter());
}

document.addEventListener("submit", event => {
  if (event.target.id !== "filters") return;
  event.preventDefault();
  go("/?" + ofForm(event.target));
});
document.addEventListener("change", event => {
  if (event.target.form?.id === "filters") go("/?" + ofForm(event.target.form));
});
document.addEventListener("click", event => {
  const link = event.target.closest("#results a[rel=next], .placeless a, #filters a");
  if (!link || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  go(link.getAttribute("href")).then(() => document.getElementById("results").focus({ preventScroll: true }));
});
for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, event => map.point(event.target.closest?.("#results .record")?.dataset.uid ?? null));
addEventListener("popstate", () => go(location.pathname + location.search, false));
addEventListener("keydown", event => {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  const where = { Slash: "f-q", KeyM: "map", KeyT: "f-from" }[event.code];
  if (!where) return;
  event.preventDefault();
  document.getElementById(where).focus();
});
show();
