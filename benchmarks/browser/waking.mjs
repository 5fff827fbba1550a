// node waking.mjs SITE: whether the theme's script, which waits for the reader, does what a reader asks for first: by touch
// and by key, in light and dark. Exits with 1 where something asked for is lost.
import { browser, serve } from "./site.mjs";

const PAGE = "topics/";
const { address, server } = await serve(process.argv[2]);
const chromium = await browser();
const page = await chromium.newPage();
const asked = () => page.evaluate(() => Boolean(document.getElementById("bg-theme")));
const scheme = () => page.evaluate(() => document.body.dataset.mdColorScheme);
const soon = (is) => page.waitForFunction(is, { timeout: 10000 }).then(() => true, () => false);
const tap = async (selector) => (await page.$(selector)).tap();
const wrong = [];
const check = (what, holds) => holds || wrong.push(what);

page.on("pageerror", ({ message }) => wrong.push(message));
await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
for (const system of ["light", "dark"]) {
  const [own, other] = system === "light" ? ["default", "slate"] : ["slate", "default"];
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: system }]);
  await page.goto(address + PAGE);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  check(`${system}: asked for before anything is done`, !(await asked()));
  check(`${system}: not the system's colours`, (await scheme()) === own);
  await tap("[data-md-component=palette] label:not([hidden])");
  check(`${system}: the switch did nothing`, await soon(`document.body.dataset.mdColorScheme === "${other}"`));
  await page.goto(address + PAGE);
  check(`${system}: forgot the colours`, (await scheme()) === other);
}
await tap("label.md-header__button[for=__search]");
check("search by touch: no focus", await soon("document.activeElement.matches('.md-search__input')"));
await page.setViewport({ width: 1280, height: 900 });
await page.goto(address + PAGE);
await page.keyboard.press("/");
check("search by key: no focus", await soon("document.activeElement.matches('.md-search__input')"));
await page.keyboard.type("the");
check("search by key: nothing found", await soon("document.querySelector('.md-search-result__item')"));
await page.goto(`${address + PAGE}?h=topics`);
check("words searched for: not marked", await soon("document.querySelector('article mark')"));
wrong.forEach((one) => console.log(one));
console.log(`${wrong.length} findings`);
await chromium.close();
server.close();
process.exit(wrong.length ? 1 : 0);
