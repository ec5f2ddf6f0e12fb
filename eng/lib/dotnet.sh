# shellcheck shell=bash

# The SDK chosen by global.json answers, or there is none that will do.
check_dotnet() {
    local root="$1" wanted answer
    wanted="$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json")"

    command -v dotnet > /dev/null || stop \
        "The .NET SDK was not found: there is no 'dotnet' on the PATH. Version $wanted or a newer 10.0 is needed." \
        "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."

    answer="$(cd "$root" && dotnet --version 2>&1)" || stop \
        "The .NET SDK $wanted or a newer 10.0 is needed, and 'dotnet --version' fails here. It says:" \
        "$(head -n 6 <<< "$answer")" \
        "The SDK is at https://dotnet.microsoft.com/download/dotnet/10.0. With it in place, run this again."
}
