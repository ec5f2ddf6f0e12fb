#compdef resnetgen
# zsh completion for resnetgen
_resnetgen() {
    local -a candidates
    candidates=("${(@f)$(resnetgen "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
    candidates=(${candidates:#})
    (( $#candidates )) && compadd -M 'm:{a-zA-Z}={A-Za-z}' -- "${candidates[@]}"
    (( CURRENT > 2 )) && [[ $PREFIX != -* && " --batch -b --by --classes --count --depth --detail -d --format -f --init --input --layout -l --macs --multiple --name --opset --params --port --scale --size --target --theme -t --to --type --x --y " != *" $words[CURRENT-1] "* ]] && _files
    return 0
}
if [ "$funcstack[1]" = "_resnetgen" ]; then
    _resnetgen "$@"
else
    compdef _resnetgen resnetgen
fi
