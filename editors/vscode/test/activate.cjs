// Activates the packaged extension without the editor. What it needs of the module "vscode" is made by a
// stand-in that records; the client library and the server are the real ones. The server has to answer.
// Usage: node activate.cjs EXTENSION_FOLDER
const assert = require("node:assert/strict");
const Module = require("node:module");
const path = require("node:path");

const extension = path.resolve(process.argv[2]);
const manifest = require(path.join(extension, "package.json"));
const home = path.resolve(__dirname, "../../..");
const jar = path.join(home, "cors-lint-cli/target/cors-lint.jar");
const settings = { command: ["java", "-Xss16m", "-jar", jar, "lsp"] };

const shown = [];
const commands = new Map();

/** A thing of the editor that is only handed on or listened to: any member of it is one, too. */
function anything(name) {
  const target = class {
    dispose() {}
  };
  const proxy = new Proxy(target, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return () => name;
      if (key === "prototype") return target.prototype;
      if (key === "then") return undefined;
      return key in target ? target[key] : anything(`${name}.${String(key)}`);
    },
    apply: () => anything(`${name}()`),
    construct: (own, args, made) => (made === proxy ? anything(`new ${name}`) : Reflect.construct(own, args, made)),
  });
  return proxy;
}

class Uri {
  constructor(text) { this.text = text; }
  static parse(text) { return new Uri(text); }
  static file(text) { return new Uri(`file://${text}`); }
  get scheme() { return this.text.split(":")[0]; }
  get fsPath() { return this.text.replace("file://", ""); }
  toString() { return this.text; }
}

const stub = {
  Uri,
  version: "1.99.0",
  env: { appName: "check", language: "en", appHost: "desktop" },
  commands: {
    registerCommand(name, run) {
      commands.set(name, run);
      return { dispose() {} };
    },
  },
  window: {
    showErrorMessage: (text) => shown.push(text),
    createOutputChannel: () => ({ append() {}, appendLine(t) { shown.push(t); }, show() {}, dispose() {} }),
    onDidChangeVisibleTextEditors: () => ({ dispose() {} }),
    onDidChangeActiveTextEditor: () => ({ dispose() {} }),
    visibleTextEditors: [],
    tabGroups: { all: [], onDidChangeTabs: () => ({ dispose() {} }), onDidChangeTabGroups: () => ({ dispose() {} }) },
  },
  workspace: {
    getConfiguration: () => ({ get: (key, otherwise) => settings[key] ?? otherwise }),
    workspaceFolders: [{ uri: Uri.file(path.join(home, "examples/insecure-shop")), name: "shop", index: 0 }],
    textDocuments: [],
    notebookDocuments: [],
    createFileSystemWatcher: () => ({
      onDidCreate: () => ({ dispose() {} }), onDidChange: () => ({ dispose() {} }), onDidDelete: () => ({ dispose() {} }), dispose() {},
    }),
  },
  languages: { createDiagnosticCollection: () => ({ set() {}, delete() {}, clear() {}, dispose() {} }), match: () => 0 },
};
const vscode = new Proxy(stub, {
  get(target, area) {
    if (!(area in target)) return anything(String(area));
    const known = target[area];
    return typeof known === "object" && area !== "env"
      ? new Proxy(known, { get: (own, key) => (key in own ? own[key] : anything(`${String(area)}.${String(key)}`)) })
      : known;
  },
});

const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

(async () => {
  setTimeout(() => { console.error("vscode: nothing happened for a minute", shown); process.exit(1); }, 60_000);
  const { activate, deactivate } = require(path.join(extension, manifest.main));
  await activate({ subscriptions: [] });
  assert.deepEqual(shown.filter((text) => /does not start/.test(text)), []);
  for (const { command } of manifest.contributes.commands) {
    assert.ok(commands.has(command), `${command} is registered`);
  }
  assert.ok(await commands.get("corsLint.scanWorkspace")() === null, "the server answers");
  await deactivate();
  console.error("vscode: all is well");
  process.exit(0);
})().catch((problem) => {
  console.error("vscode:", problem, shown);
  process.exit(1);
});
