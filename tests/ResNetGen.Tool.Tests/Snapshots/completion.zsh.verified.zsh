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
