# shellcheck shell=bash
# The demonstration's project outside the repository, and its last words. eng/tests/demo.sh holds what is printed to two screens.

write_outside_project() {
    local folder="$1" root="$2" file
    cat > "$folder/MyApp.csproj" << EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <UseResNetGen>true</UseResNetGen>
  </PropertyGroup>
</Project>
EOF
    # These stand for what references to the packages ResNetGen and TorchSharp-cpu bring.
    for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do
        echo "<Project><Import Project=\"$root/$file\" /></Project>" > "$folder/$file"
    done
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
Console.WriteLine(TinyResNet.ParameterCount);
Console.WriteLine(string.Join(" x ", logits.shape));
EOF
}

# Two files in 80 columns: the first, with the numbers of its lines, on the left.
side_by_side() {
    local left="$1" right="$2"
    paste <(awk '{ print NR " " $0 }' "$left") "$right" | awk -F '\t' '{ sub(/ +$/, ""); printf "%-26s  %s\n", $1, $2 }' | sed 's/ *$//'
}

# The errors of a build, once each: MSBuild repeats them below, and names the project behind each. Paths are told from the folder.
mistakes() {
    local folder="$1"
    grep -F ': error ' | sed -e "s|$folder/||g" -e 's| \[[^]]*\.csproj\]$||' | awk '!seen[$0]++' | fold_words 2
}

where_to_go_on() {
    title "Where to go on"
    cat << 'EOF'
docs/getting-started.md    from an empty folder to a network that runs
docs/how-do-i-write.md     a ResNeXt, a RegNet, a backbone, a block of your own
docs/lab.md                trains networks on images and draws the curves
make test                  builds everything and runs every test
EOF
}
