// A search box for any page, over a Tolmach server:
//   <script src="https://search.example.org/tolmach.js" defer></script>
//   <tolmach-search></tolmach-search>
// Attributes: server (its address; by default where this file came from), language, tag and other
// parameters of a search as filter="tag=sea&language=ru", limit, lang, placeholder, key="off".
// It loads nothing else, keeps nothing, and writes no text of an article as HTML.
(() => {
  "use strict";
  const script = document.currentScript || document.querySelector('script[src*="tolmach.js"]');
  const HOME = new URL(".", script ? script.src : document.baseURI).href;
  const TEXTS = {
    en: {
      label: "Search the articles", clear: "Clear", all: "All results", none: "Nothing found",
      silent: "The search does not answer", one: "{0} article found", other: "{0} articles found",
    },
    ru: {
      label: "Поиск по статьям", clear: "Очистить", all: "Все результаты", none: "Ничего не найдено",
      silent: "Поиск не отвечает", one: "Найдена {0} статья", few: "Найдены {0} статьи",
      many: "Найдено {0} статей", other: "Найдено {0} статьи",
    },
    "zh-Hans": {
      label: "搜索文章", clear: "清除", all: "全部结果", none: "没有找到文章",
      silent: "搜索服务没有响应", other: "找到 {0} 篇文章",
    },
    "zh-Hant": {
      label: "搜尋文章", clear: "清除", all: "全部結果", none: "找不到文章",
      silent: "搜尋服務沒有回應", other: "找到 {0} 篇文章",
    },
  };
  const STYLE = `
    :host { display: block; position: relative; font: inherit; color: var(--tolmach-text, CanvasText); color-scheme: light dark; }
    :host([hidden]) { display: none; }
    * { box-sizing: border-box; }
    input { width: 100%; font: inherit; color: inherit; background: var(--tolmach-panel, Canvas); border: 1px solid var(--tolmach-quiet, GrayText); border-radius: var(--tolmach-radius, .5rem); padding: .5rem .8rem; appearance: none; -webkit-appearance: none; }
    input:focus-visible { outline: 3px solid var(--tolmach-accent, Highlight); outline-offset: 0; }
    .panel { position: absolute; inset: calc(100% + .3rem) 0 auto; z-index: 1000; min-width: min(22rem, 92vw); max-height: min(34rem, 75vh); overflow: auto; background: var(--tolmach-panel, Canvas); border: 1px solid var(--tolmach-line, GrayText); border-radius: var(--tolmach-radius, .5rem); box-shadow: 0 .5rem 1.5rem #0003; padding: .4rem; }
    .panel[hidden] { display: none; }
    ul { margin: 0; padding: 0; list-style: none; }
    li { padding: .5rem .65rem; border-radius: .3rem; cursor: pointer; overflow-wrap: anywhere; }
    li[aria-selected=true], li:hover { background: var(--tolmach-soft, color-mix(in srgb, currentcolor 10%, transparent)); }
    b { display: block; font-weight: 600; color: var(--tolmach-accent, LinkText); }
    small { display: block; font-size: .85em; color: var(--tolmach-quiet, inherit); }
    p { margin: 0; padding: .4rem .65rem; font-size: .9em; color: var(--tolmach-quiet, inherit); display: flex; justify-content: space-between; gap: 1rem; }
    a { color: var(--tolmach-accent, LinkText); }
    mark { background: var(--tolmach-mark, #ffefb3); color: var(--tolmach-mark-text, #20262d); border-radius: .2em; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  const textsFor = (tag) => {
    const lower = tag.toLowerCase();
    if (/^zh(-\w+)*-(hant|tw|hk|mo)\b/.test(lower)) return "zh-Hant";
    if (lower.startsWith("zh")) return "zh-Hans";
    return lower.startsWith("ru") ? "ru" : "en";
  };

  // Only what opens a page is followed: an article may state any address.
  const followed = (address, base) => {
    try {
      const url = new URL(address, base);
      return /^https?:$/.test(url.protocol) ? url.href : null;
    } catch {
      return null;
    }
  };

  const path = (id) => id.split("/").map(encodeURIComponent).join("/");
  const fits = (id) => id.split("/").every((part) => part !== "" && part !== "." && part !== "..");

  let number = 0;

  class TolmachSearch extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const own = ++number;
      const lang = textsFor(this.getAttribute("lang") || document.documentElement.lang || navigator.language);
      this.texts = TEXTS[lang];
      this.language = lang;
      this.plural = new Intl.PluralRules(lang);
      this.server = new URL(this.getAttribute("server") || HOME, document.baseURI).href.replace(/\/?$/, "/");
      this.hits = [];
      this.active = -1;

      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      const input = (this.input = document.createElement("input"));
      input.type = "search";
      input.dir = "auto";
      input.autocomplete = "off";
      input.spellcheck = false;
      input.maxLength = 2000;
      input.enterKeyHint = "search";
      input.placeholder = this.getAttribute("placeholder") || this.texts.label;
      for (const [name, value] of Object.entries({
        role: "combobox", "aria-label": this.texts.label, "aria-autocomplete": "list",
        "aria-expanded": "false", "aria-controls": "hits-" + own,
      })) {
        input.setAttribute(name, value);
      }
      const panel = (this.panel = document.createElement("div"));
      panel.className = "panel";
      panel.hidden = true;
      const list = (this.list = document.createElement("ul"));
      list.id = "hits-" + own;
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", this.texts.label);
      this.foot = document.createElement("p");
      panel.append(list, this.foot);
      const status = (this.status = document.createElement("p"));
      status.className = "hidden";
      status.setAttribute("role", "status");
      root.append(input, panel, status);

      input.addEventListener("input", (e) => e.isComposing || this.typed());
      input.addEventListener("compositionend", () => this.typed());
      input.addEventListener("keydown", (e) => this.pressed(e));
      input.addEventListener("focus", () => this.hits.length && this.open(true));
      this.addEventListener("focusout", (e) => {
        if (!this.shadowRoot.contains(e.relatedTarget) && !this.contains(e.relatedTarget)) this.open(false);
      });
      if (this.getAttribute("key") !== "off") {
        this.shortcut = (e) => {
          const field = e.composedPath()[0].closest?.("input, textarea, select, [contenteditable]");
          const command = (e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k";
          if (e.isComposing || e.defaultPrevented || e.altKey) return;
          if (command || (e.key === "/" && !field && !e.ctrlKey && !e.metaKey)) {
            e.preventDefault();
            input.focus();
            input.select();
          }
        };
        document.addEventListener("keydown", this.shortcut);
      }
    }

    disconnectedCallback() {
      clearTimeout(this.waiting);
      if (this.running) this.running.abort();
      if (this.shortcut) document.removeEventListener("keydown", this.shortcut);
    }

    parameters() {
      const parameters = new URLSearchParams(this.getAttribute("filter") || "");
      parameters.set("q", this.input.value);
      return parameters;
    }

    pageAddress() {
      return this.server + "?" + this.parameters();
    }

    typed() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.search(), 140);
    }

    async search() {
      if (this.running) this.running.abort();
      if (!this.input.value.trim()) {
        this.hits = [];
        return this.open(false);
      }
      const mine = (this.running = new AbortController());
      const parameters = this.parameters();
      parameters.set("limit", this.getAttribute("limit") || "6");
      parameters.set("snippets", "1");
      parameters.set("as-you-type", "true");
      try {
        const response = await fetch(this.server + "api/search?" + parameters, { signal: mine.signal });
        const answer = await response.json();
        if (mine !== this.running) return;
        if (!response.ok) throw new Error(answer.detail);
        this.show(answer);
      } catch (e) {
        if (e.name === "AbortError") return;
        this.hits = [];
        this.list.replaceChildren();
        this.say(this.texts.silent);
        this.open(true);
      }
    }

    show(answer) {
      this.hits = answer.hits;
      this.list.replaceChildren(...answer.hits.map((hit, index) => this.option(hit, index)));
      this.activate(-1);
      const count = answer.total
        ? (this.texts[this.plural.select(answer.total)] || this.texts.other)
            .replace("{0}", answer.total.toLocaleString(this.language))
        : this.texts.none;
      this.say(count);
      const all = document.createElement("a");
      all.href = this.pageAddress();
      all.textContent = this.texts.all;
      this.foot.append(all);
      this.open(document.activeElement === this);
    }

    say(text) {
      const shown = document.createElement("span");
      shown.textContent = text;
      this.foot.replaceChildren(shown);
      clearTimeout(this.saying);
      this.saying = setTimeout(() => (this.status.textContent = text), 900);
    }

    address(hit) {
      const stated = hit.url && followed(hit.url, this.getAttribute("site") || document.baseURI);
      const anchor = hit.section && hit.section.anchor ? "#" + encodeURIComponent(hit.section.anchor) : "";
      if (stated) return stated.replace(/#.*/, "") + anchor;
      const q = "q=" + encodeURIComponent(this.input.value);
      return fits(hit.id)
        ? this.server + "articles/" + path(hit.id) + "?" + q + anchor
        : this.server + "articles/?id=" + encodeURIComponent(hit.id) + "&" + q + anchor;
    }

    option(hit, index) {
      const item = document.createElement("li");
      item.id = this.list.id + "-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.lang = hit.language;
      item.dir = "auto";
      item.append(this.marked("b", hit.title, hit.titleMatches));
      if (hit.snippets.length) item.append(this.marked("small", hit.snippets[0].text, hit.snippets[0].matches));
      item.addEventListener("mousedown", (e) => e.preventDefault());
      item.addEventListener("click", (e) => this.follow(hit, e.ctrlKey || e.metaKey));
      return item;
    }

    marked(tag, text, ranges) {
      const element = document.createElement(tag);
      let at = 0;
      for (const [start, end] of ranges) {
        const mark = document.createElement("mark");
        mark.textContent = text.slice(start, end);
        element.append(text.slice(at, start), mark);
        at = end;
      }
      element.append(text.slice(at));
      return element;
    }

    follow(hit, apart) {
      const event = new CustomEvent("tolmach-follow", { detail: hit, bubbles: true, composed: true, cancelable: true });
      if (!this.dispatchEvent(event)) return;
      if (apart) window.open(this.address(hit), "_blank", "noopener");
      else location.assign(this.address(hit));
    }

    activate(index) {
      const options = this.list.children;
      if (options[this.active]) options[this.active].setAttribute("aria-selected", "false");
      this.active = index;
      if (!options[index]) return this.input.removeAttribute("aria-activedescendant");
      options[index].setAttribute("aria-selected", "true");
      options[index].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", options[index].id);
    }

    open(wanted) {
      this.panel.hidden = !wanted;
      this.input.setAttribute("aria-expanded", String(wanted && this.hits.length > 0));
      if (!wanted) this.activate(-1);
    }

    pressed(e) {
      if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.altKey) return;
      const last = this.hits.length - 1;
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        if (this.panel.hidden) return this.search();
        const down = this.active < last ? this.active + 1 : -1;
        this.activate(e.key === "ArrowDown" ? down : this.active < 0 ? last : this.active - 1);
      } else if (e.key === "Enter") {
        e.preventDefault();
        if (this.active >= 0) this.follow(this.hits[this.active], false);
        else if (this.input.value.trim()) location.assign(this.pageAddress());
      } else if (e.key === "Escape") {
        e.preventDefault();
        if (!this.panel.hidden) this.open(false);
        else this.input.value = "";
      }
    }
  }

  if (!customElements.get("tolmach-search")) customElements.define("tolmach-search", TolmachSearch);
})();
