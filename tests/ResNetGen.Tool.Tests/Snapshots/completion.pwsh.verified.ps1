# PowerShell completion for resnetgen
Register-ArgumentCompleter -Native -CommandName resnetgen -ScriptBlock {
    param($word, $command, $position)
    resnetgen "[suggest:$position]" "$command" 2>$null |
        Where-Object { $_ -like "$word*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
