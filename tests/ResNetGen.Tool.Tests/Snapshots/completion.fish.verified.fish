# fish completion for resnetgen
function __resnetgen_candidates
    set -l line (commandline -cp)
    resnetgen "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c resnetgen -n '__fish_use_subcommand' -f
complete -c resnetgen -a '(__resnetgen_candidates)'
