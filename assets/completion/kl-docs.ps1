# In $PROFILE: kl-docs completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName kl-docs -ScriptBlock {
  param($word, $line, $cursor)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  & kl-docs completion words '--' @words 2>$null | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
