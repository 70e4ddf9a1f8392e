// Words of the interface, as the page holds them, and problems told in them.
const texts = JSON.parse(document.getElementById("texts").textContent);

export const language = document.documentElement.lang;

/** A text with values put in for {0}, {1}, … */
export const say = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, n) => values[n] ?? "");

/** Name of a code of the records; the code itself where it has no name. */
export const nameOf = (list, code) => texts[`${list}.${code}`] ?? code ?? "";

/** An element with attributes and children; text goes in as text and never as markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Asks the API; throws an Error with the problem's words and its status. */
export async function ask(address, options = {}) {
  const response = await fetch(address, options);
  if (response.ok) return response.status === 204 ? null : await response.json();
  const problem = await response.json().catch(() => ({ title: response.statusText }));
  throw Object.assign(new Error([problem.code, problem.title, problem.detail].filter(Boolean).join(": ")), { status: response.status });
}

/** Asks the desk for a page of its own. */
export async function askPage(address, signal) {
  const response = await fetch(address, { signal, headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}
