// Opens reports in a real browser. Usage: node check.mjs REPORT.html…
//
// Each is opened from disk, light and dark, on a wide and a narrow screen, and as it is
// printed. It may say nothing on the console, ask nothing of the network, spill over nothing,
// and keep nobody out (axe-core).
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM || browsers.find(existsSync);
const MILLIMETER = 96 / 25.4;
const faults = [];

function fault(where, what) {
  faults.push(`${where}: ${what}`);
}

/** A page that notes what it says and what it asks for. */
async function open(browser, file, width, scheme) {
  const page = await browser.newPage();
  const where = `${file} at ${width} in ${scheme}`;
  page.on('console', (message) => fault(where, `console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => fault(where, `error: ${error}`));
  const own = pathToFileURL(resolve(file)).href;
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== own && !url.startsWith('data:')) fault(where, `asks for ${url}`);
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(own);
  return { page, where };
}

async function onScreen(browser, file, width, scheme) {
  const { page, where } = await open(browser, file, width, scheme);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(where, `${wide} pixels wider than the screen`);
  // The page allows no script but its own; the judge is let in by the browser.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const one of found.violations) {
    fault(where, `${one.impact} ${one.id}: ${one.help} (${one.nodes.length}×, ${one.nodes[0].target})`);
  }
  await page.close();
}

async function byHand(browser, file) {
  const { page, where } = await open(browser, file, 1400, 'light');
  const told = await page.evaluate(() => {
    const form = document.querySelector('form.filter');
    if (!form) return null;
    const table = document.getElementById(form.getAttribute('data-table'));
    const rows = () => [...table.tBodies[0].rows].filter((row) => !row.hidden).length;
    const before = rows();
    const search = form.querySelector('input');
    search.value = 'words that stand in no theory';
    search.dispatchEvent(new Event('input'));
    const none = rows();
    form.querySelector('.clear').click();
    const after = rows();
    const head = table.tHead.rows[0].cells[1];
    head.querySelector('button').click();
    const up = head.getAttribute('aria-sort');
    head.querySelector('button').click();
    return { before, none, after, up, down: head.getAttribute('aria-sort'), says: form.querySelector('[role=status]').textContent };
  });
  if (told) {
    if (told.none !== 0 || told.after !== told.before || told.before === 0) fault(where, `the search shows ${JSON.stringify(told)}`);
    if (told.up !== 'ascending' || told.down !== 'descending') fault(where, `sorting says ${JSON.stringify(told)}`);
  }
  // A link into something closed opens it.
  const opened = await page.evaluate(async () => {
    const shut = document.querySelector('details.rule:not([open])');
    if (!shut) return true;
    location.hash = shut.id;
    await new Promise((done) => setTimeout(done, 50));
    return shut.open;
  });
  if (!opened) fault(where, 'a link does not open what it leads into');
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.evaluate(() => document.getElementById('theme').click());
  const after = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (before === after) fault(where, 'the theme does not change');
  await page.close();
}

async function onPaper(browser, file) {
  const { page, where } = await open(browser, file, 1400, 'dark');
  await page.emulateMediaType('print');
  const sheets = [['section:not(.flat)', 178], ['section.flat', 269]];
  for (const [sections, millimeters] of sheets) {
    const width = Math.floor(millimeters * MILLIMETER);
    await page.setViewport({ width, height: 1000 });
    const cut = await page.evaluate((sections, width) => {
      const parts = [...document.querySelectorAll(sections)].flatMap((it) => [...it.querySelectorAll('table,td,th,figure svg.schakel')]);
      return parts.filter((it) => it.getBoundingClientRect().right > width + 1 || (it.matches('td,th') && it.scrollWidth > it.clientWidth + 1)).length;
    }, sections, width);
    if (cut > 0) fault(where, `${cut} parts are cut on a sheet of ${millimeters} mm`);
  }
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (paper !== 'rgb(255, 255, 255)') fault(where, `paper is ${paper}`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (pdf.length < 10000) fault(where, 'prints nothing');
  await page.close();
}

const files = process.argv.slice(2);
if (files.length === 0 || !executablePath) {
  console.error(files.length === 0 ? 'no report to open' : 'no Chromium to open it with');
  process.exit(2);
}
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const file of files) {
  for (const width of [380, 1400]) {
    for (const scheme of ['light', 'dark']) await onScreen(browser, file, width, scheme);
  }
  await byHand(browser, file);
  await onPaper(browser, file);
}
await browser.close();
faults.forEach((one) => console.error(one));
console.log(`${files.length} reports opened, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
