// node policy.mjs SITE: whether every page of a site works under its Content-Security-Policy, the search and the switch
// to dark included, and whether a script that is put into a page stays dead. Exits with 1 for any finding.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { browser, pages, serve } from "./site.mjs";

const LIVE = `<script>document.title = "owned"</script><img src="data:," onerror="document.title = 'owned'">
  <a id="live" href="javascript:document.title='owned'">x</a><svg onload="document.title = 'owned'"></svg>
  <p style="position: fixed">x</p><iframe srcdoc="<script>parent.document.title = 'owned'</script>"></iframe>`;

let findings = 0;
const report = (page, what) => {
  findings += 1;
  console.log(`/${page}: ${what}`);
};
const chromium = await browser();

/** Call `visit` with a tab that tells, in `violations`, what the policy has refused. */
async function visiting(address, page, visit) {
  const context = await chromium.createBrowserContext();
  const tab = await context.newPage();
  const violations = [];
  await tab.exposeFunction("refused", (what) => violations.push(what));
  await tab.evaluateOnNewDocument(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.refused(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`),
    ),
  );
  tab.on("pageerror", (error) => report(page, error.message));
  await tab.goto(address + page, { waitUntil: "load" });
  await visit(tab, violations);
  await context.close();
}

const [folder] = process.argv.slice(2);
const { address, server } = await serve(folder);
for (const page of pages(folder))
  await visiting(address, page, async (tab, violations) => {
    if (!(await tab.$('meta[http-equiv="Content-Security-Policy"]'))) report(page, "has no policy");
    const theme = () => document.body.dataset.mdColorScheme;
    const before = await tab.evaluate(theme);
    await tab.evaluate(() => [...document.querySelectorAll("label[for^=__palette]")].find((one) => !one.hidden).click());
    await tab.waitForFunction((was) => document.body.dataset.mdColorScheme !== was, { timeout: 5000 }, before)
      .catch(() => report(page, "cannot be switched to dark"));
    await tab.evaluate(() => document.querySelector("label[for=__search]").click());
    await tab.type(".md-search__input", "briefing");
    await tab.waitForSelector(".md-search-result__item", { timeout: 10000 }).catch(() => report(page, "finds nothing"));
    for (const what of violations) report(page, what);
  });
server.close();

const copy = fs.mkdtempSync(path.join(os.tmpdir(), "policy-"));
fs.cpSync(folder, copy, { recursive: true });
const index = path.join(copy, "index.html");
fs.writeFileSync(index, fs.readFileSync(index, "utf8").replace("<article", `${LIVE}<article`));
const attacked = await serve(copy);
await visiting(attacked.address, "", async (tab, violations) => {
  await tab.evaluate(() => document.querySelector("#live").click());
  await new Promise((done) => setTimeout(done, 300));
  if ((await tab.title()) === "owned") report("", "runs a script that was put into it");
  if (violations.length < 5) report("", `refuses only ${violations.length} of what was put into it: ${violations}`);
});
attacked.server.close();
fs.rmSync(copy, { recursive: true });

console.log(`${pages(folder).length} pages under their policy: ${findings} findings`);
await chromium.close();
process.exit(findings ? 1 : 0);
