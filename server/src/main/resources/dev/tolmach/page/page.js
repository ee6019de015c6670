// What a script adds to the search page: hits while typing, completions, keys. The page is whole
// without it, and everything shown is made by the server: a newer page replaces parts of this one.
(() => {
  "use strict";
  const input = document.getElementById("tolmach-q");
  const main = document.querySelector("main");
  if (!input || !main || !window.DOMParser || !window.fetch) return;
  const form = input.form;
  const base = new URL(form.getAttribute("action"), location.href);
  const onSearchPage = !!document.querySelector("nav.filters");
  document.documentElement.classList.add("scripted");

  // ---- What is announced, once after a pause ----
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  form.append(status);
  let saying = 0;
  const say = (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => (status.textContent = text), 900);
  };

  // ---- Hits while typing ----
  const address = () => {
    const url = new URL(base);
    for (const [name, value] of new FormData(form)) {
      if (value !== "") url.searchParams.append(name, value);
    }
    return url;
  };
  let asked = input.value.trim();
  let running = null;
  let waiting = 0;

  const show = (page, url, words) => {
    for (const part of ["nav.filters", "main"]) {
      const newer = page.querySelector(part);
      const older = document.querySelector(part);
      if (newer && older) older.replaceWith(newer);
    }
    const languages = page.querySelector(".languages");
    if (languages) document.querySelector(".languages").replaceWith(languages);
    document.title = page.title;
    history.replaceState(history.state, "", url);
    const count = document.getElementById("count");
    if (count && words) say(count.textContent);
  };

  const search = async () => {
    const words = input.value.trim();
    if (words === asked) return;
    asked = words;
    if (running) running.abort();
    const mine = (running = new AbortController());
    const url = address();
    const typed = new URL(url);
    typed.searchParams.set("as-you-type", "true");
    const shown = document.querySelector("main");
    shown.classList.add("stale");
    try {
      const response = await fetch(typed, { signal: mine.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (mine === running) show(page, url, words);
    } catch (e) {
      if (e.name !== "AbortError") {
        asked = null;
        say(input.dataset.silent);
      }
    } finally {
      if (mine === running) document.querySelector("main").classList.remove("stale");
    }
  };

  // ---- Completions: a combobox with a list, as the ARIA Authoring Practices have it ----
  const list = document.createElement("ul");
  list.id = "tolmach-completions";
  list.className = "completions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.completions);
  input.parentNode.append(list);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
  ]) {
    input.setAttribute(name, value);
  }
  let active = -1;
  let completing = null;

  const close = () => {
    if (completing) completing.abort();
    completing = null;
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const activate = (index) => {
    const options = list.children;
    if (active >= 0 && options[active]) options[active].setAttribute("aria-selected", "false");
    active = index;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  };
  const choose = (text) => {
    input.value = text;
    close();
    clearTimeout(waiting);
    go();
  };
  const option = (completion, index) => {
    const item = document.createElement("li");
    item.id = "completion-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.lang = completion.language;
    text.dir = "auto";
    text.textContent = completion.text;
    const count = document.createElement("small");
    count.textContent = completion.count;
    count.setAttribute("aria-hidden", "true");
    item.append(text, count);
    item.addEventListener("mousedown", (e) => e.preventDefault());
    item.addEventListener("click", () => choose(completion.text));
    return item;
  };
  const complete = async () => {
    const prefix = input.value.trim();
    if (completing) completing.abort();
    if (!prefix || document.activeElement !== input) return close();
    const mine = (completing = new AbortController());
    const url = new URL("api/suggest", base);
    url.searchParams.set("q", input.value.trimStart());
    url.searchParams.set("limit", "8");
    try {
      const response = await fetch(url, { signal: mine.signal });
      const found = response.ok ? (await response.json()).suggestions : [];
      if (mine !== completing || document.activeElement !== input) return;
      const others = found.filter((each) => each.text !== prefix);
      if (!others.length) return close();
      list.replaceChildren(...others.map(option));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    } catch (e) {
      if (e.name !== "AbortError") close();
    }
  };

  // ---- Typing. What an input method composes is no text yet. ----
  const typed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      complete();
      if (onSearchPage) search();
    }, 120);
  };
  input.addEventListener("input", (e) => {
    if (!e.isComposing) typed();
  });
  input.addEventListener("compositionend", typed);
  input.addEventListener("blur", close);
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    close();
    go();
  });
  // A step that the back button takes back, with whole words instead of beginnings.
  const go = () => {
    clearTimeout(waiting);
    location.assign(address());
  };

  input.addEventListener("keydown", (e) => {
    if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.altKey) return;
    const last = list.children.length - 1;
    switch (e.key) {
      case "ArrowDown":
      case "ArrowUp": {
        if (list.hidden) {
          if (e.key === "ArrowDown") complete();
        } else if (e.key === "ArrowDown") {
          activate(active < last ? active + 1 : -1);
        } else {
          activate(active < 0 ? last : active - 1);
        }
        e.preventDefault();
        break;
      }
      case "Enter":
        if (!list.hidden && active >= 0) {
          e.preventDefault();
          choose(list.children[active].firstChild.textContent);
        }
        break;
      case "Escape":
        if (!list.hidden) {
          close();
        } else if (input.value) {
          input.value = "";
          typed();
        }
        e.preventDefault();
        break;
      case "Tab":
        close();
        break;
    }
  });
  document.addEventListener("keydown", (e) => {
    if (e.isComposing || e.defaultPrevented || e.altKey) return;
    const command = (e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k";
    const field = e.target.closest && e.target.closest("input, textarea, select, [contenteditable]");
    if (command || (e.key === "/" && !field && !e.ctrlKey && !e.metaKey)) {
      e.preventDefault();
      input.focus();
      input.select();
    }
  });
})();
