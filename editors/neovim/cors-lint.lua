-- cors-lint in Neovim 0.8 and later: put this file into lua/ of your configuration and say
-- require("cors-lint").setup(). The command has to be on the path, or is given:
-- require("cors-lint").setup({ cmd = { "/opt/cors-lint/cors-lint", "lsp" } })
local M = {}

local filetypes = { "java", "xml", "yaml", "jproperties" }
local roots = { "cors-lint.yml", "pom.xml", "settings.gradle", "settings.gradle.kts", ".git" }

--- Starts the server for every document that can hold CORS code, once for each project.
--- @param options table? cmd: the server's command; settings: what docs/EDITORS.md lists
function M.setup(options)
  options = options or {}
  vim.api.nvim_create_autocmd("FileType", {
    pattern = filetypes,
    callback = function(event)
      local found = vim.fs.find(roots, { upward = true, path = vim.fs.dirname(event.file) })
      vim.lsp.start({
        name = "cors-lint",
        cmd = options.cmd or { "cors-lint", "lsp" },
        root_dir = found[1] and vim.fs.dirname(found[1]) or vim.fn.getcwd(),
        settings = { corsLint = options.settings or {} },
        commands = {},
      })
    end,
  })
end

return M
