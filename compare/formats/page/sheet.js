"use strict";
// Adds to a page that reads without it: filters, following a link by a click anywhere in its sentence, and the
// sentences of disagreements unfolded for print. Texts are only ever compared, never made into markup.

const form = document.getElementById("filter");
const rows = [...document.querySelectorAll("[data-row]")].map((row) => ({
  row,
  text: row.textContent.toLowerCase(),
  // A finding is its own row where it stands alone, else one of those of its fact.
  findings: row.dataset.verdict ? [row] : [...row.querySelectorAll(".finding")],
}));

function filter() {
  const { verdict, kind, text, disagrees } = form.elements;
  const sought = text.value.trim().toLowerCase();
  const asked = verdict.value || kind.value || disagrees.checked;
  const fits = ({ dataset }) =>
    (!verdict.value || dataset.verdict === verdict.value) &&
    (!kind.value || dataset.kind === kind.value) &&
    (!disagrees.checked || "disagrees" in dataset);
  let shown = 0;
  for (const { row, text: words, findings } of rows) {
    const fitting = findings.filter(fits);
    const stays = (!asked || fitting.length > 0) && words.includes(sought);
    row.classList.toggle("filtered", !stays);
    shown += stays;
    for (const finding of findings) {
      if (finding === row) continue;
      finding.classList.toggle("filtered", asked && !fits(finding));
      const fold = finding.closest("details");
      if (asked && fits(finding) && fold) fold.open = true;
    }
  }
  form.querySelector("output").textContent = asked || sought ? `${shown} of ${rows.length} shown` : "";
}

form.hidden = false;
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
filter(); // a browser may bring back what was chosen before a reload

// In the two reports: mark all sentences of the fact, and bring the counterpart to the middle of its pane.
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function follow(link) {
  const here = link.closest(".sentence");
  const there = document.querySelector(link.hash);
  for (const marked of document.querySelectorAll(".sentence.current")) marked.classList.remove("current");
  for (const one of document.querySelectorAll(`.sentence[data-fact="${here.dataset.fact}"]`)) one.classList.add("current");
  here.classList.add("current");
  there.classList.add("current");
  there.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  there.querySelector("a.number").focus({ preventScroll: true });
  history.replaceState(null, "", link.hash);
}

for (const pane of document.querySelectorAll(".pane")) {
  pane.addEventListener("click", (event) => {
    const sentence = event.target.closest(".sentence.linked");
    if (!sentence || !getSelection().isCollapsed) return;
    event.preventDefault();
    follow(sentence.querySelector("a.number"));
  });
}

let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.in-print:not([open])")];
  for (const fold of folded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
});
