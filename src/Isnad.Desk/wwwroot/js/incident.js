// Merge, split and undo of one incident.
import { ask } from "./texts.js";

const id = document.getElementById("incident").dataset.id, said = document.getElementById("said");

async function decide(address, body) {
  try {
    const left = await ask(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body) });
    const stays = Array.isArray(left) && left.some(incident => incident.id === id) ? id : left?.[0]?.id ?? id;
    location.assign(`/incident?id=${encodeURIComponent(stays)}`);
  } catch (problem) {
    said.textContent = problem.message;
  }
}

document.getElementById("split").addEventListener("submit", event => {
  event.preventDefault();
  decide(`/api/v1/incidents/${id}/split`, { records: new FormData(event.target).getAll("report") });
});
document.getElementById("merge").addEventListener("submit", event => {
  event.preventDefault();
  decide(`/api/v1/incidents/${id}/merge`, { other: new FormData(event.target).get("other").trim() });
});
document.getElementById("undo").addEventListener("click", () => decide("/api/v1/incidents/undo"));
