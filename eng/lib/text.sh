# shellcheck shell=bash
# How text looks: no line is longer than 80 columns, and colour is for terminals.

# Breaks lines that are too long between words. Under a broken line's first word stand its others, further in by as many columns as $1 says.
fold_words() {
    awk -v width=80 -v further="${1:-0}" '
        length($0) <= width { print; next }
        {
            match($0, /^ */)
            margin = RLENGTH
            line = ""
            for (i = 1; i <= NF; i++) {
                if (line == "") {
                    line = sprintf("%*s%s", margin, "", $i)
                } else if (length(line) + 1 + length($i) <= width) {
                    line = line " " $i
                } else {
                    print line
                    line = sprintf("%*s%s", margin + further, "", $i)
                }
            }
            print line
        }'
}

# Whether colour is wanted: the output is a terminal that has it, and nobody has said no (https://no-color.org).
has_colour() {
    [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]
}

# Prints standard input in a colour: 31 is red, 36 is cyan.
coloured() {
    if has_colour; then
        sed "s/.*/$(printf '\033')[$1m&$(printf '\033')[0m/"
    else
        cat
    fi
}

title() {
    echo
    printf '== %s\n' "$1" | coloured 36
}

# What one types.
prompt() {
    printf '$ %s\n' "$1" | coloured 36
}
