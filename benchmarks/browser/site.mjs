// A published site, served to a browser and examined: every page, and one page of each kind.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import puppeteer from "puppeteer-core";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".pdf": "application/pdf", ".xml": "application/xml",
};

export const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

// The folders below these hold many pages of one kind.
const ENTRIES = ["briefings", "sources", "people"];

/** Serve `folder`, packed as hosts of static sites do, on a free port of this machine: the address and the server. */
export async function serve(folder) {
  const server = http.createServer((request, response) => {
    let file = path.join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, "index.html");
    if (!fs.existsSync(file)) {
      response.statusCode = 404;
      file = path.join(folder, "404.html");
    }
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    response.setHeader("Content-Encoding", "gzip");
    response.end(zlib.gzipSync(fs.readFileSync(file)));
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  return { address: `http://localhost:${server.address().port}/`, server };
}

/** The addresses of all pages below the site's root, the one for what is not there among them. */
export function pages(folder) {
  const found = fs.readdirSync(folder, { recursive: true }).filter((file) => path.basename(file) === "index.html");
  return [...found.map((file) => file.slice(0, -"index.html".length)).sort(), "there-is-no-such-page/"];
}

/** The longest page of each kind: a page below a folder of entries stands for all of them. */
export function kinds(folder) {
  const size = (page) => fs.statSync(path.join(folder, page, "index.html"), { throwIfNoEntry: false })?.size ?? 0;
  const longest = new Map();
  for (const page of pages(folder)) {
    const steps = page.split("/");
    const kind = steps.map((step, nth) => (step && ENTRIES.includes(steps[nth - 1]) ? "*" : step)).join("/");
    if (!longest.has(kind) || size(page) > size(longest.get(kind))) longest.set(kind, page);
  }
  return [...longest.values()];
}

/** A browser without a window, Debian's Chromium unless CHROMIUM names another. */
export function browser() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** The site in `folder`, served to a browser; `report` prints a finding, `end` their number, which decides the exit. */
export async function examine(folder) {
  const { address, server } = await serve(folder);
  const chromium = await browser();
  let findings = 0;
  const report = (what) => {
    findings += 1;
    console.log(what);
  };
  const end = async (tried, most = 0) => {
    console.log(`${tried}: ${findings} findings`);
    await chromium.close();
    server.close();
    process.exit(findings > most ? 1 : 0);
  };
  return { address, chromium, report, end };
}

/** Have all of a page laid out, what is far from the window as well: what is not, an audit neither sees nor reads. */
export function layOut(tab) {
  return tab.evaluate(() => {
    const everywhere = new CSSStyleSheet();
    everywhere.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(everywhere);
  });
}
