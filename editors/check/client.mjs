// An editor without a screen: opens an example, sees the finding, applies an action, sees it gone.
// Usage: node client.mjs EXAMPLE_FOLDER COMMAND [ARGUMENT...]; ends with 0 when all was as it should be.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node";

const [example, command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "cors-lint-client-"));
cpSync(example, folder, { recursive: true });
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const deadline = setTimeout(() => fail("nothing happened for two minutes"), 120_000);

function fail(why) {
  console.error(`client: ${why}`);
  process.exit(1);
}

const server = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
const ended = new Promise((resolve) => server.on("exit", resolve));
const client = protocol.createProtocolConnection(server.stdout, server.stdin);

const published = new Map();
let wake = () => {};
client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
  published.set(uri, diagnostics);
  wake();
});
client.onRequest("window/workDoneProgress/create", () => null);
const progress = [];
client.onNotification("$/progress", ({ value }) => progress.push(value.kind));
client.onRequest("client/registerCapability", () => null);
client.listen();

/** Waits until the diagnostics of a document satisfy a test. */
async function diagnostics(uri, test) {
  for (;;) {
    const found = published.get(uri);
    if (found && test(found)) return found;
    await new Promise((resolve) => (wake = resolve));
  }
}

/** The text after the edits of an action, which are applied from the last to the first. */
function applied(text, edits) {
  const lines = text.split("\n");
  const offset = ({ line, character }) =>
    lines.slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), text);
}

const has = (rule) => (found) => found.some((d) => d.code === rule);
const lacks = (rule) => (found) => !found.some((d) => d.code === rule);

const initialized = await client.sendRequest("initialize", {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "shop" }],
  capabilities: {
    window: { workDoneProgress: true },
    workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
  },
});
assert.equal(initialized.serverInfo.name, "cors-lint");
await client.sendNotification("initialized", {});

// A finding while typing: nothing is saved.
const path = join(folder, "src/main/java/com/example/shop/account/AccountCorsFilter.java");
const uri = pathToFileURL(path).href;
let text = readFileSync(path, "utf8");
await client.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "java", version: 1, text },
});
const [finding] = (await diagnostics(uri, has("weak-origin-check"))).filter((d) => d.code === "weak-origin-check");
assert.equal(finding.source, "cors-lint");
assert.equal(finding.severity, 1);
assert.match(finding.message, /^https:\/\/www\.shop\.example\.evil\.test can read GET \/account, which takes a login,/);
assert.equal(
  text.split("\n")[finding.range.start.line].slice(finding.range.start.character, finding.range.end.character),
  "origin.startsWith(storefront)",
);
assert.ok(finding.relatedInformation.length > 0, "the way of the origin is shown");
assert.match(readFileSync(new URL(finding.codeDescription.href), "utf8"), /weak-origin-check/);

// What the policy lets in, and above which line.
const hover = await client.sendRequest("textDocument/hover", { textDocument: { uri }, position: finding.range.start });
assert.match(hover.contents.value, /weak-origin-check/);
const lenses = await client.sendRequest("textDocument/codeLens", { textDocument: { uri } });
assert.ok(lenses.some((l) => /with cookies/.test(l.command.title)), JSON.stringify(lenses));

// An action mends it.
const actions = await client.sendRequest("textDocument/codeAction", {
  textDocument: { uri },
  range: finding.range,
  context: { diagnostics: [finding] },
});
assert.ok(actions.some((a) => a.title === "Explain weak-origin-check"), JSON.stringify(actions));
const action = actions.find((a) => a.isPreferred) ?? actions.find((a) => a.title.startsWith("Allow"));
console.error(`client: applies "${action.title}"`);
text = applied(text, action.edit.documentChanges.find((d) => d.textDocument.uri === uri).edits);
await client.sendNotification("textDocument/didChange", {
  textDocument: { uri, version: 2 },
  contentChanges: [{ text }],
});
await diagnostics(uri, lacks("weak-origin-check"));

// Another file on the disk changes who gets in here.
const settings = join(folder, "src/main/java/com/example/shop/web/WebSettings.java");
const settingsUri = pathToFileURL(settings).href;
await client.sendRequest("workspace/executeCommand", { command: "cors-lint.scanWorkspace", arguments: [] });
await diagnostics(settingsUri, has("any-origin-with-credentials"));
writeFileSync(settings, readFileSync(settings, "utf8").replace('"*"', '"https://www.shop.example"'));
await client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: settingsUri, type: 2 }] });
await diagnostics(settingsUri, lacks("any-origin-with-credentials"));
assert.ok(progress.includes("begin") && progress.includes("end"), "progress was shown");

await client.sendRequest("shutdown");
await client.sendNotification("exit");
assert.equal(await ended, 0, "the server ends well");
clearTimeout(deadline);
console.error("client: all is well");
process.exit(0);
