// Accounts and keys: every form, button and list of the page tells by itself what it asks of the API.
import { ask, askPage, say } from "./texts.js";

const root = () => document.getElementById("account");
const tell = text => { document.getElementById("said").textContent = text; };

async function send(element, body) {
  try {
    const made = await ask(root().dataset.path + element.dataset.path, { method: element.dataset.method, headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body) });
    const page = await askPage(location.pathname);
    for (const id of ["keys", "accounts"]) document.getElementById(id)?.replaceWith(document.adoptNode(page.getElementById(id)));
    if (element instanceof HTMLFormElement) element.reset();
    tell(say("js.saved"));
    if (made?.key) show(made.key);
  } catch (problem) {
    tell(say("js.failed", problem.message));
  }
}

/** The key, this once. */
function show(key) {
  const field = document.getElementById("key");
  field.value = key;
  document.getElementById("shown").hidden = false;
  field.focus();
  field.select();
}

document.addEventListener("submit", event => {
  if (!event.target.dataset.method) return;
  event.preventDefault();
  send(event.target, Object.fromEntries(new FormData(event.target)));
});
document.addEventListener("change", event => {
  if (event.target instanceof HTMLSelectElement && event.target.dataset.method) send(event.target, { [event.target.name]: event.target.value });
});
document.addEventListener("click", event => {
  const button = event.target.closest("button[data-method]");
  if (button && (!button.dataset.sure || confirm(button.dataset.sure))) send(button);
});
