// Uses the search page as people do. Each check fails on an error of the console, a violation of the
// page's content security policy, or a request to another host.
import { chromium } from "playwright-core";
import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import assert from "node:assert/strict";

const [base, shots] = process.argv.slice(2);
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const wide = { width: 1180, height: 860 };
const narrow = { width: 390, height: 800 };
let failed = 0;

async function check(name, options, act) {
  const context = await browser.newContext({ viewport: wide, locale: "en", ...options });
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (e) => window.violations.push(e.violatedDirective + " " + e.blockedURI));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  const errors = [];
  const expected = options.expected || /^$/;
  page.on("console", (m) => m.type() === "error" && !expected.test(m.text()) && errors.push(m.text()));
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("request", (r) => {
    if (!r.url().startsWith(base) && !r.url().startsWith("http://127.0.0.1:7799/")) errors.push("asked " + r.url());
  });
  try {
    await act(page, context);
    if (options.javaScriptEnabled !== false) errors.push(...(await page.evaluate(() => window.violations)));
    assert.deepEqual(errors, []);
    console.log("ok    " + name);
  } catch (e) {
    failed++;
    console.log("WRONG " + name + "\n" + String(e.stack || e).slice(0, 2500));
    await page.screenshot({ path: `${shots}/wrong-${failed}.png` }).catch(() => {});
  } finally {
    await context.close();
  }
}

const open = (page, path) => page.goto(base + encodeURI(path).replace(/^\//, ""));
const titles = (page) => page.locator(".hits h2").allTextContents();
const accessible = async (page) => {
  // Run in a world of its own, which the page's policy does not concern.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  await session.send("Runtime.evaluate", { contextId: executionContextId, expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.help + " | " + v.nodes.map((n) => n.target + " " + (n.any[0] || {}).message).slice(0, 3).join(" ; ")))`,
  });
  assert.deepEqual(result.value, []);
};
const type = async (page, text) => {
  const answered = page.waitForResponse((r) => r.url().includes("as-you-type"));
  await page.locator("#tolmach-q").pressSequentially(text, { delay: 15 });
  await answered;
};

// ---- Searching ----
for (const [locale, words, title, count] of [
  ["ru", "маяках", "Жизнь на маяке: свет, туман и расписание", /^Найден[аоы]? \d+ стат/],
  ["zh-CN", "灯塔", "灯塔上的日子：光、雾和一张时间表", /^找到 \d+ 篇文章$/],
  ["en", "lighthouse", "Life at a lighthouse", /^\d+ articles? found$/],
]) {
  await check(`hits appear while typing, in ${locale}`, { locale }, async (page) => {
    await open(page, "/");
    await type(page, words);
    await page.waitForFunction((w) => new URL(location.href).searchParams.get("q") === w, words);
    const first = (await titles(page)).join(" | ");
    assert.ok(first.includes(title), first);
    assert.match(await page.locator("#count").textContent(), count);
    assert.ok((await page.locator(".hits mark").count()) > 0);
    assert.equal(await page.locator("html").getAttribute("lang"), locale === "zh-CN" ? "zh-Hans" : locale);
    assert.ok((await page.title()).startsWith(words));
    assert.equal(await page.evaluate(() => history.length), 2, "typing adds nothing to the history");
    const said = page.locator("[role=status]");
    await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
    assert.equal(await said.textContent(), await page.locator("#count").textContent());
  });
}

await check("an address can be shared", { locale: "ru" }, async (page, context) => {
  await open(page, "/");
  await type(page, "море");
  await page.waitForURL(/q=/);
  await page.locator("#filters a", { hasText: "2023" }).first().click();
  await page.waitForURL(/date=2023/);
  const found = await titles(page);
  const other = await context.newPage();
  await other.goto(page.url());
  assert.deepEqual(await titles(other), found);
});

await check("facets narrow, and the back button widens", {}, async (page) => {
  await open(page, "/?q=город");
  const all = await titles(page);
  await page.locator("#filters a[href*='tag=']").first().click();
  await page.waitForURL(/tag=/);
  assert.ok((await titles(page)).length <= all.length);
  assert.equal(await page.locator("#filters a[aria-current=true]").count() > 0, true);
  await page.goBack();
  assert.deepEqual(await titles(page), all);
  await page.goForward();
  await page.locator(".chosen a").first().click();
  await page.waitForFunction(() => !location.search.includes("tag="));
  assert.deepEqual(await titles(page), all);
});

await check("an article opens at its section, and leads back", { locale: "ru" }, async (page) => {
  await open(page, "/?q=стемминг");
  await page.locator(".section a").first().click();
  await page.waitForURL(/articles\/.*#/);
  const target = await page.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1))).tagName);
  assert.equal(target, "SECTION");
  assert.ok((await page.locator("article mark").count()) > 0);
  await page.locator(".back a").click();
  assert.ok((await titles(page)).length > 0);
});

// ---- Keyboard ----
await check("everything is done with keys", { locale: "ru" }, async (page) => {
  await open(page, "/");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tolmach-q");
  await page.keyboard.type("/");
  assert.equal(await page.locator("#tolmach-q").inputValue(), "/", "a slash can be typed into the field");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("мая");
  await page.locator("#tolmach-completions li").first().waitFor();
  assert.equal(await page.locator("#tolmach-q").getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  const active = await page.locator("#tolmach-q").getAttribute("aria-activedescendant");
  assert.equal(await page.locator("#" + active).getAttribute("aria-selected"), "true");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tolmach-q", "the focus stays in the field");
  await accessible(page);
  await page.screenshot({ path: `${shots}/completions.png` });
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#tolmach-q").getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator("#tolmach-q").inputValue(), "мая");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#tolmach-q").inputValue(), "");
  await page.keyboard.type("мая");
  await page.locator("#tolmach-completions li").first().waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const chosen = await page.locator("#tolmach-completions [aria-selected=true] span").textContent();
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  await page.waitForLoadState();
  assert.equal(await page.locator("#tolmach-q").inputValue(), chosen);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Control+k");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tolmach-q");
  for (let i = 0; i < 60 && !(await page.evaluate(() => document.activeElement.closest(".hits h2"))); i++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/articles/);
});

await check("the back button takes a submitted search back", {}, async (page) => {
  await open(page, "/?q=sea");
  await page.locator("#tolmach-q").fill("museum");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=museum/);
  await page.goBack();
  await page.waitForLoadState();
  assert.match(page.url(), /q=/);
});

// ---- Input methods ----
await check("what an input method composes is not searched", { locale: "zh-CN" }, async (page) => {
  await open(page, "/");
  const asked = [];
  page.on("request", (r) => /api\/suggest|as-you-type/.test(r.url()) && asked.push(decodeURIComponent(r.url())));
  const session = await page.context().newCDPSession(page);
  await page.locator("#tolmach-q").focus();
  for (const text of ["d", "de", "den", "deng", "deng t", "deng ta"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(400);
  assert.deepEqual(asked, [], "nothing is asked while composing");
  const stayed = await page.evaluate(() => {
    const key = (name) =>
      document.getElementById("tolmach-q").dispatchEvent(new KeyboardEvent("keydown", { key: name, isComposing: true, bubbles: true, cancelable: true }));
    return [key("Enter"), key("Escape"), key("ArrowDown"), key("/")];
  });
  assert.deepEqual(stayed, [true, true, true, true], "keys are the input method's while composing");
  await session.send("Input.insertText", { text: "灯塔" });
  await page.waitForURL(/q=/);
  assert.equal(await page.locator("#tolmach-q").inputValue(), "灯塔");
  assert.ok(asked.every((url) => url.includes("灯塔")), asked.join(" "));
});

// ---- Without a script ----
await check("everything works without a script", { locale: "ru", javaScriptEnabled: false }, async (page) => {
  await open(page, "/");
  await page.locator("#tolmach-q").fill("поиск");
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/q=/);
  assert.ok((await titles(page)).length > 0);
  await page.locator("#filters a[href*='date=']").first().click();
  await page.waitForURL(/date=/);
  assert.ok((await titles(page)).length > 0);
  await page.locator("#tolmach-q").fill("");
  await page.locator(".chosen a").last().click();
  await open(page, "/");
  await page.locator("a[rel=next]").click();
  await page.waitForURL(/page=2/);
  assert.ok((await titles(page)).length > 0);
  await page.locator(".languages a[lang=zh-Hans]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
  await page.locator(".hits h2 a").first().click();
  await page.waitForURL(/articles/);
  await page.setViewportSize(narrow);
  await open(page, "/?q=поиск");
  assert.equal(await page.locator("#filters").isVisible(), false);
  await page.locator(".to-filters").click();
  assert.equal(await page.locator("#filters").isVisible(), true);
});

await check("a server that does not answer is announced", { expected: /Failed to load resource/ }, async (page) => {
  await open(page, "/");
  await page.route(/as-you-type|suggest/, (route) => route.abort());
  await page.locator("#tolmach-q").pressSequentially("sea");
  await page.waitForFunction(() => /does not answer/.test(document.querySelector("[role=status]").textContent));
});

// ---- Accessibility and looks ----
const looks = [
  ["light", "/?q=маяк", { locale: "ru" }],
  ["dark", "/?q=маяк", { locale: "ru", colorScheme: "dark" }],
  ["chinese", "/?q=灯塔", { locale: "zh-CN" }],
  ["narrow", "/?q=маяк", { locale: "ru", viewport: narrow }],
  ["narrow-dark", "/?q=燈塔", { locale: "zh-TW", viewport: narrow, colorScheme: "dark" }],
  ["filters", "/?q=поиск&date=2024#filters", { locale: "ru", viewport: narrow }],
  ["facets", "/?tag=ai&language=zh", { locale: "en" }],
  ["nothing", "/?q=qwrtzpsdfg", { locale: "en" }],
  ["wrong", "/?from=never", { locale: "en", expected: /400/ }],
  ["article", "/articles/ru/posts/lighthouse.md?q=маяк", { locale: "ru" }],
  ["article-dark", "/articles/zh-cn/posts/search-engines.md?q=索引", { locale: "zh-CN", colorScheme: "dark" }],
];
for (const [name, path, options] of looks) {
  await check(`axe finds nothing: ${name}`, options, async (page) => {
    await open(page, path);
    await accessible(page);
    await page.screenshot({ path: `${shots}/${name}.png` });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, "nothing is cut off at the side");
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await accessible(page);
    if (name === "light" || name === "dark") await page.screenshot({ path: `${shots}/${name}-rtl.png` });
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(cut <= 0, "nothing is cut off at the side from right to left");
  });
}
await check("the page can be printed", { locale: "ru" }, async (page) => {
  await open(page, "/?q=маяк");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#filters").isVisible(), false);
  assert.equal(await page.locator("form").isVisible(), false);
  await page.screenshot({ path: `${shots}/print.png` });
});

// ---- The search box on another site ----
const site = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", `default-src 'none'; script-src ${base}; connect-src ${base}; style-src 'unsafe-inline'; img-src data:`);
  response.end(`<!doctype html><html lang="ru"><title>Сайт</title><link rel="icon" href="data:,">
    <style>body{margin:2rem;font-family:sans-serif} main{max-width:34rem;min-height:30rem}</style>
    <script src="${base}tolmach.js" defer></script>
    <main><h1>Сайт</h1><tolmach-search></tolmach-search><p>Текст страницы.</p></main>`);
});
await new Promise((done) => site.listen(7799, "127.0.0.1", done));
await check("a search box works on another site", { locale: "ru" }, async (page) => {
  await page.goto("http://127.0.0.1:7799/");
  const box = page.locator("tolmach-search input");
  assert.equal(await box.getAttribute("placeholder"), "Поиск по статьям");
  await page.keyboard.press("/");
  await page.keyboard.type("маяк");
  await page.locator("tolmach-search li").first().waitFor();
  assert.match(await page.locator("tolmach-search p span").first().textContent(), /^Найден/);
  assert.ok((await page.locator("tolmach-search mark").count()) > 0);
  await accessible(page);
  await page.screenshot({ path: `${shots}/element.png` });
  await page.keyboard.press("ArrowDown");
  assert.equal(await box.getAttribute("aria-activedescendant"), await page.locator("tolmach-search li").first().getAttribute("id"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/articles\/ru\/posts\/lighthouse\.md/);
  await page.goBack();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("море");
  await page.keyboard.press("Enter");
  await page.waitForURL(base + "?q=*");
});
site.close();

await browser.close();
if (failed) {
  console.log(`${failed} wrong`);
  process.exit(1);
}
