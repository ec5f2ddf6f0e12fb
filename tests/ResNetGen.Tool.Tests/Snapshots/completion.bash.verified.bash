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
    [[ $COMP_CWORD -le 1 || $word == -* || " --batch -b --by --classes --count --depth --detail -d --format -f --init --input --layout -l --macs --multiple --name --opset --params --port --scale --size --target --theme -t --to --type --x --y " == *" $option "* ]] && return
    while IFS= read -r candidate; do
        COMPREPLY+=("${candidate:${#before}}")
    done < <(compgen -f -- "$word")
}
complete -o filenames -F _resnetgen resnetgen
