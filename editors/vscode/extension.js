// Starts the language server of cors-lint and shows what it finds.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const documents = [
  { scheme: "file", language: "java" },
  { scheme: "untitled", language: "java" },
  { scheme: "file", pattern: "**/*.{xml,yml,yaml,properties}" },
];

let client;

async function start() {
  const [command, ...args] = vscode.workspace.getConfiguration("corsLint").get("command");
  client = new LanguageClient(
    "corsLint",
    "cors-lint",
    { command, args },
    { documentSelector: documents, synchronize: { configurationSection: "corsLint" } },
  );
  try {
    await client.start();
  } catch (problem) {
    vscode.window.showErrorMessage(
      `cors-lint does not start: ${problem.message}. The setting corsLint.command says where it is.`,
    );
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("corsLint.scanWorkspace", () =>
      client.sendRequest("workspace/executeCommand", { command: "cors-lint.scanWorkspace", arguments: [] }),
    ),
    vscode.commands.registerCommand("corsLint.restart", async () => {
      await deactivate();
      await start();
    }),
  );
  await start();
}

function deactivate() {
  return client && client.isRunning() ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
