-- Attaches the server to the open buffer, as docs/editors.md configures it for Neovim before 0.11, and
-- prints what the editor has from it as one line of JSON.
local buffer = vim.api.nvim_get_current_buf()
local server = os.getenv('GOUJI_SERVER')

local function fail(reason)
  io.stderr:write(reason .. '\n')
  vim.cmd('cquit 1')
end

local function wait_until(what, condition)
  if not vim.wait(15000, condition, 20) then
    fail('waited in vain for ' .. what)
  end
end

local client = vim.lsp.start_client({
  name = 'gouji',
  cmd = { 'node', server, '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(buffer, client)

local function finding(code)
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    if each.code == code or (each.user_data and each.user_data.lsp.code == code) then
      return each
    end
  end
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 15000)
  return answers and answers[client] and answers[client].result
end

wait_until('marks', function() return finding('period-range') ~= nil end)
local found = finding('period-range')
local encoding = vim.lsp.get_client_by_id(client).offset_encoding
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
local hover = request('textDocument/hover', vim.lsp.util.make_position_params(0, encoding))

local here = vim.lsp.util.make_range_params(0, encoding)
here.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, found.lnum) }
local actions = request('textDocument/codeAction', here)
vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
wait_until('the mark to go', function() return finding('period-range') == nil end)

io.stdout:write(vim.json.encode({
  message = found.message,
  source = found.source,
  hover = hover and hover.contents.value or '',
  action = actions[1].title,
  lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false),
}) .. '\n')
vim.lsp.stop_client(client)
vim.cmd('qall!')
