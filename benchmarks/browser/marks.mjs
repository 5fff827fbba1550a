// node marks.mjs SITE: whether source marks open the sentence they lead to under the mouse, the focus and a finger, are
// plain links without scripts, and what axe-core finds while one is open, on a page of each kind. Exits with 1 for any.
import fs from "node:fs";
import { createRequire } from "node:module";
import { SIZES, examine, kinds } from "./site.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TIME = { timeout: 5000 };
const WAYS = {
  mouse: (tab, mark) => mark.hover(),
  focus: (tab, mark) => mark.evaluate((one) => one.focus({ focusVisible: true })),
  touch: (tab, mark) => mark.tap(),
};
const [folder] = process.argv.slice(2);
const { address, chromium, report, end } = await examine(folder);
let tried = 0;

for (const page of kinds(folder))
  for (const [way, go] of Object.entries(WAYS)) await trial(page, way, go);
await plain();

await end(`${tried} source marks opened`);

/** Open the first mark of a page in one way, go to where it leads, and compare. */
async function trial(page, way, go) {
  const tab = await chromium.newPage();
  const found = (what) => report(`${way} /${page}: ${what}`);
  await tab.setViewport(way === "touch" ? { ...SIZES.phone, hasTouch: true } : SIZES.desk);
  await tab.goto(address + page, { waitUntil: "load" });
  const mark = await tab.$(".bg-mark");
  if (mark) {
    tried += 1;
    await mark.evaluate((one) => one.scrollIntoView({ block: "center" }));
    await go(tab, mark);
    const open = await tab.waitForSelector(".bg-opened:not([hidden]) mark", TIME).catch(() => null);
    if (open) await compare(tab, mark, await open.evaluate((one) => one.textContent), found);
    else found("opens nothing");
  }
  await tab.close();
}

async function compare(tab, mark, words, report) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, nodes } of violations) report(`${id}: ${nodes.map((node) => node.target.join(" "))}`);
  const box = await tab.$eval(".bg-opened", (one) => one.getBoundingClientRect().toJSON());
  if (box.left < 0 || box.right > tab.viewport().width) report(`runs over the edge: ${box.left} to ${box.right}`);
  await tab.goto(await mark.evaluate((one) => one.href), { waitUntil: "load" });
  const there = await tab.$eval(":target", (one) => one.textContent);
  if (there !== words) report(`opens “${words}”, leads to “${there}”`);
}

/** Without scripts a mark is a link to its sentence. */
async function plain() {
  const tab = await chromium.newPage();
  await tab.setJavaScriptEnabled(false);
  const page = kinds(folder).find((one) => /^briefings\/[^/]+\/$/.test(one));
  await tab.goto(address + page, { waitUntil: "load" });
  await Promise.all([tab.waitForNavigation(TIME), tab.click(".bg-mark")]);
  if (!(await tab.$(":target"))) report(`/${page}: without scripts, a mark leads to no sentence`);
  await tab.close();
}
