// node accessibility.mjs SITE [all]: what axe-core finds, what runs over the edge, what is asked of other hosts and what
// fails in scripts, on a page of each kind (or on all), light and dark, on a desk and on a phone. Exits with 1 for any.
import fs from "node:fs";
import { createRequire } from "node:module";
import { SIZES, examine, kinds, layOut, pages } from "./site.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [folder, all] = process.argv.slice(2);
const { address, chromium, report, end } = await examine(folder);
const visited = all ? pages(folder) : kinds(folder);

for (const scheme of ["light", "dark"])
  for (const viewport of Object.values(SIZES))
    for (const page of visited) await audit(page, scheme, viewport);

await end(`${visited.length} pages, light and dark, 1280 and 390 px`);

async function audit(page, scheme, viewport) {
  const found = (kind, what) => report(`${kind} ${scheme} ${viewport.width} /${page}: ${what}`);
  const context = await chromium.createBrowserContext();
  const tab = await context.newPage();
  tab.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) found("other host", request.url());
  });
  tab.on("pageerror", (error) => found("script", error.message));
  tab.on("console", (line) => {
    if (line.type() === "error" && !line.text().includes("404 (Not Found)")) found("console", line.text());
  });
  await tab.setViewport(viewport);
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await tab.goto(address + page, { waitUntil: "load" });
  await layOut(tab);
  for (const wide of await tab.evaluate(overEdge)) found("too wide", wide);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, help, nodes } of violations) found(id, `${help}: ${nodes.map((node) => node.target.join(" "))}`);
  await context.close();
}

/** In the page: the elements of the content that end beyond the window's edge. */
function overEdge() {
  const edge = document.documentElement.clientWidth + 1;
  const scrolls = (element) => element.closest("svg") || getComputedStyle(element.parentElement).overflowX !== "visible";
  return [...document.querySelectorAll(".md-content *")]
    .filter((element) => element.getBoundingClientRect().right > edge && !scrolls(element))
    .slice(0, 5)
    .map((element) => `${element.tagName}.${element.className}`);
}
