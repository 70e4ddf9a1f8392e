// The API to read and to try, made of its own description.
import { ask, make, say } from "./texts.js";

const home = document.getElementById("endpoints");
const mostShown = 20000;
const { paths } = await ask("/openapi/v1.json");
let number = 0;

for (const [path, methods] of Object.entries(paths)) for (const [method, what] of Object.entries(methods)) home.append(endpoint(path, method.toUpperCase(), what));

function endpoint(path, method, what) {
  const form = make("form", {}, make("p", {}, what.description ?? what.summary ?? ""));
  const inputs = (what.parameters ?? []).map(parameter => field(form, parameter));
  const body = what.requestBody ? area(form) : null;
  const answer = make("pre", { tabindex: "0", "aria-label": home.dataset.answer, hidden: "" });
  form.append(make("p", {}, make("button", { type: "submit" }, say("js.api.send"))), answer);
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(path, method, inputs, body, answer);
  });
  return make("details", {}, make("summary", {}, make("code", {}, `${method} ${path}`), " ", what.summary ?? ""), form);
}

function field(form, { name, in: where, description, required }) {
  const id = `p${number++}`, input = make("input", { id, dir: "auto", ...(required ? { required: "" } : {}) });
  form.append(make("p", {}, make("label", { for: id }, make("code", {}, name), " ", required ? `(${say("js.api.required")}) ` : "", description ?? ""), input));
  return { name, where, input };
}

function area(form) {
  const id = `p${number++}`, input = make("textarea", { id, dir: "auto" });
  form.append(make("p", {}, make("label", { for: id }, home.dataset.body), input));
  return input;
}

async function send(path, method, inputs, body, answer) {
  const query = new URLSearchParams();
  for (const { name, where, input } of inputs) {
    if (where === "path") path = path.replace(`{${name}}`, encodeURIComponent(input.value));
    else if (input.value) query.append(name, input.value);
  }
  const address = query.size ? `${path}?${query}` : path;
  const response = await fetch(address, { method, ...(body ? { body: body.value, headers: { "Content-Type": "application/json" } } : {}) });
  const text = await response.text();
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // No JSON: shown as it came.
  }
  answer.hidden = false;
  answer.textContent = `${response.status}  ${address}\n\n${shown.slice(0, mostShown)}${shown.length > mostShown ? "\n…" : ""}`;
}
