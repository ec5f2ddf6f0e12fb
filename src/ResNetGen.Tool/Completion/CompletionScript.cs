namespace ResNetGen.Tool.Completion;

/// <summary>Scripts that ask the tool itself what could stand at the cursor, through System.CommandLine's <c>[suggest:POSITION]</c>, and offer files beside it.</summary>
internal static class CompletionScript
{
    public static string Of(string shell) => (shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    }).Replace("\r", "") + "\n";

    private const string Bash = """
        # bash completion for resnetgen
        _resnetgen() {
            local word="${COMP_WORDS[COMP_CWORD]}" candidate
            COMPREPLY=()
            while IFS= read -r candidate; do
                [[ $candidate == "$word"* ]] && COMPREPLY+=("$candidate")
            done < <(resnetgen "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            while IFS= read -r candidate; do
                COMPREPLY+=("$candidate")
            done < <([[ $COMP_CWORD -gt 1 && $word != -* ]] && compgen -f -- "$word")
        }
        complete -o filenames -F _resnetgen resnetgen
        """;

    private const string Zsh = """
        #compdef resnetgen
        # zsh completion for resnetgen
        _resnetgen() {
            local -a candidates
            candidates=("${(@f)$(resnetgen "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            candidates=(${candidates:#})
            (( $#candidates )) && compadd -- "${candidates[@]}"
            (( CURRENT > 2 )) && [[ $PREFIX != -* ]] && _files
            return 0
        }
        if [ "$funcstack[1]" = "_resnetgen" ]; then
            _resnetgen "$@"
        else
            compdef _resnetgen resnetgen
        fi
        """;

    private const string Fish = """
        # fish completion for resnetgen
        function __resnetgen_candidates
            set -l line (commandline -cp)
            resnetgen "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c resnetgen -n '__fish_use_subcommand' -f
        complete -c resnetgen -a '(__resnetgen_candidates)'
        """;

    private const string PowerShell = """
        # PowerShell completion for resnetgen
        Register-ArgumentCompleter -Native -CommandName resnetgen -ScriptBlock {
            param($word, $command, $position)
            resnetgen "[suggest:$position]" "$command" 2>$null |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;
}
