#!/usr/bin/env bash
# Makes a project in a temporary folder, adds a spec with a mistake, builds, mends it, builds and runs.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

show() {
    printf '\n--- %s\n' "$1"
    cat "$folder/$1"
}

build() {
    printf '\n$ dotnet build\n'
    dotnet build "$folder/MyApp.csproj" --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary
}

printf '\n== A spec in a project outside the repository (%s)\n' "$folder"

cat > "$folder/MyApp.csproj" << EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <UseResNetGen>true</UseResNetGen>
  </PropertyGroup>
</Project>
EOF
# These two lines stand for what a PackageReference to the NuGet package brings.
echo "<Project><Import Project=\"$root/Directory.Build.props\" /></Project>" > "$folder/Directory.Build.props"
echo "<Project><Import Project=\"$root/Directory.Build.targets\" /></Project>" > "$folder/Directory.Build.targets"
cat > "$folder/tiny.resnet.yaml" << 'EOF'
name: TinyResNet
input: 3x32x32
classes: 10
stem: cifar
block: basic
blocks: [2, 2, 2]
width: [16, 32, 64]
shortcut: projektion
EOF
cat > "$folder/Program.cs" << 'EOF'
using MyApp;
using TorchSharp;

using var network = new TinyResNet(classes: 5);
using var images = torch.randn(8, 3, 32, 32);
using var logits = network.call(images);
Console.WriteLine($"{TinyResNet.ParameterCount:N0} parameters; {string.Join(" x ", images.shape)} -> {string.Join(" x ", logits.shape)}");
EOF

show MyApp.csproj
show Program.cs
show tiny.resnet.yaml

printf '\nThe spec has a mistake, and the build says where:\n'
if build; then
    echo "The build should have failed." >&2
    exit 1
fi

sed -i 's/projektion/projection/' "$folder/tiny.resnet.yaml"
printf '\nMended:\n'
build
printf '\n$ dotnet run\n'
dotnet run --project "$folder/MyApp.csproj" --configuration Release --no-build
