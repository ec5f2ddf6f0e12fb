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

    /// <summary>Options whose value is one of a few words or a number: files are not offered behind them.</summary>
    internal static readonly string[] WithoutFiles =
        ["--batch", "-b", "--by", "--classes", "--count", "--depth", "--detail", "-d", "--format", "-f", "--init", "--input", "--layout", "-l", "--macs", "--multiple", "--name", "--opset", "--params", "--port", "--scale", "--size", "--target", "--theme", "-t", "--to", "--type", "--x", "--y"];

    /// <summary>
    /// The tool gets the line up to the cursor, and its last word is what is completed: bash itself breaks words at colons, and behind one it wants the rest of a word alone.
    /// Names are looked for in either case of letters.
    /// </summary>
    private static readonly string Bash = $$$"""
        # bash completion for resnetgen
        _resnetgen() {
            local line="${COMP_LINE:0:COMP_POINT}" before= candidate restore
            local word="${line##*[[:space:]]}" option="${COMP_WORDS[COMP_CWORD-1]}"
            [[ $word == *:* && $COMP_WORDBREAKS == *:* ]] && before="${word%"${word##*:}"}"
            restore=$(shopt -p nocasematch)
            shopt -s nocasematch
            COMPREPLY=()
            while IFS= read -r candidate; do
                [[ $candidate == "$word"* ]] && COMPREPLY+=("${candidate:${#before}}")
            done < <(resnetgen "[suggest:${#line}]" "$line" 2>/dev/null)
            $restore
            [[ $COMP_CWORD -le 1 || $word == -* || " {{{string.Join(' ', WithoutFiles)}}} " == *" $option "* ]] && return
            while IFS= read -r candidate; do
                COMPREPLY+=("${candidate:${#before}}")
            done < <(compgen -f -- "$word")
        }
        complete -o filenames -F _resnetgen resnetgen
        """;

    private static readonly string Zsh = $$"""
        #compdef resnetgen
        # zsh completion for resnetgen
        _resnetgen() {
            local -a candidates
            candidates=("${(@f)$(resnetgen "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            candidates=(${candidates:#})
            (( $#candidates )) && compadd -M 'm:{a-zA-Z}={A-Za-z}' -- "${candidates[@]}"
            (( CURRENT > 2 )) && [[ $PREFIX != -* && " {{string.Join(' ', WithoutFiles)}} " != *" $words[CURRENT-1] "* ]] && _files
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
