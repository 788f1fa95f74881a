
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = (input) => input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const says = (element, wanted) => {
    const text = element.textContent.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  all(".filter").forEach((filter) => { filter.hidden = false; });

  const showMarks = (root) => {
    for (const pre of all("pre", root)) {
      const mark = pre.querySelector("mark");
      if (mark && mark.offsetLeft + mark.offsetWidth > pre.clientWidth) {
        pre.scrollLeft = mark.offsetLeft - 48;
      }
    }
  };
  showMarks(document);
  all("details").forEach((detail) => detail.addEventListener("toggle", () => showMarks(detail)));

  const theme = byId("theme");
  const isDark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  theme.hidden = false;
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  nameTheme();

  const find = byId("find");
  if (find) {
    const findings = all(".finding");
    const showFindings = () => {
      const wanted = words(find);
      const levels = new Set(all("[name=level]:checked").map((box) => box.value));
      for (const finding of findings) {
        finding.hidden = !levels.has(finding.closest(".group").dataset.level) || !says(finding, wanted);
      }
      for (const group of all(".group")) {
        group.hidden = all(".finding:not([hidden])", group).length === 0;
      }
      const shown = findings.filter((finding) => !finding.hidden).length;
      byId("found").textContent = `${shown} of ${findings.length} shown`;
    };
    find.addEventListener("input", showFindings);
    all("[name=level]").forEach((box) => box.addEventListener("change", showFindings));
    const unfold = byId("unfold");
    const details = all(".finding details");
    unfold.hidden = details.length === 0;
    unfold.addEventListener("click", () => {
      const open = details.some((detail) => !detail.open);
      details.forEach((detail) => { detail.open = open; });
      unfold.textContent = open ? "Close all details" : "Open all details";
    });
    const reveal = () => {
      const target = byId(location.hash.slice(1));
      if (target && target.hidden) {
        find.value = "";
        all("[name=level]").forEach((box) => { box.checked = true; });
        showFindings();
        target.scrollIntoView();
      }
    };
    addEventListener("hashchange", reveal);
    showFindings();
  }

  const seek = byId("seek");
  if (seek) {
    const worst = byId("worst");
    const rows = all("#map > tr");
    const showRows = () => {
      const wanted = words(seek);
      for (const row of rows) {
        row.hidden = (worst.value && row.dataset.worst !== worst.value) || !says(row, wanted);
      }
      const shown = rows.filter((row) => !row.hidden).length;
      byId("sought").textContent = `${shown} of ${rows.length} shown`;
    };
    seek.addEventListener("input", showRows);
    worst.addEventListener("change", showRows);
    showRows();
  }
})();
