-- Neovim without a screen: opens an example, sees the finding, applies an action, sees it gone.
-- Usage: CORS_LINT_COMMAND="java -jar cors-lint.jar lsp" CORS_LINT_EXAMPLE=FOLDER nvim --headless --clean -l or -S this file.
-- Debian's Neovim 0.7 lacks three functions of the snippet that 0.8 has; they are made up for here.
local function fail(why)
  io.stderr:write("neovim: " .. why .. "\n")
  vim.cmd("cquit 1")
end

local function below(name)
  return vim.fn.fnamemodify(name, ":h")
end

vim.fs = vim.fs or {
  dirname = below,
  find = function(names, options)
    local folder = vim.fn.fnamemodify(options.path, ":p"):gsub("/$", "")
    while folder ~= "/" do
      for _, name in ipairs(names) do
        if vim.loop.fs_stat(folder .. "/" .. name) then return { folder .. "/" .. name } end
      end
      folder = below(folder)
    end
    return {}
  end,
}
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end

local function wait(what, test)
  if not vim.wait(120000, test, 50) then fail("waited in vain for " .. what) end
end

local ok, problem = pcall(function()
  local folder = vim.fn.tempname()
  vim.fn.system({ "cp", "-r", vim.env.CORS_LINT_EXAMPLE, folder })
  local snippet = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h") .. "/neovim/cors-lint.lua"
  dofile(snippet).setup({ cmd = vim.split(vim.env.CORS_LINT_COMMAND, " ") })
  vim.cmd("edit " .. folder .. "/src/main/java/com/example/shop/account/AccountCorsFilter.java")
  local buffer = vim.api.nvim_get_current_buf()
  local client
  wait("the client", function()
    client = next(vim.lsp.buf_get_clients(buffer))
    return client
  end)
  assert(vim.lsp.get_client_by_id(client).config.root_dir == folder, "the project's folder is found")

  local function finding()
    for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
      if diagnostic.code == "weak-origin-check" then return diagnostic end
    end
  end
  wait("the finding", finding)
  local found = finding()
  assert(found.source == "cors-lint" and found.severity == vim.diagnostic.severity.ERROR, vim.inspect(found))
  local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, true)[1]
  assert(line:sub(found.col + 1, found.end_col) == "origin.startsWith(storefront)", line)

  local position = { line = found.lnum, character = found.col }
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = position, ["end"] = position },
    context = { diagnostics = {} },
  }, 60000)
  local chosen
  for _, action in ipairs(answers[client].result) do
    if action.edit and (action.isPreferred or (not chosen and action.title:match("^Allow"))) then chosen = action end
  end
  assert(chosen, "an action is offered: " .. vim.inspect(answers))
  io.stderr:write('neovim: applies "' .. chosen.title .. '"\n')
  vim.lsp.util.apply_workspace_edit(chosen.edit, "utf-16")
  wait("the finding to go", function() return not finding() end)
  vim.lsp.stop_client(client)
  wait("the server to end", function() return vim.lsp.client_is_stopped(client) end)
  vim.fn.delete(folder, "rf")
end)
if not ok then fail(tostring(problem)) end
io.stderr:write("neovim: all is well\n")
vim.cmd("qall!")
