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
