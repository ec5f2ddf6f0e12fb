namespace ResNetGen.Tool.Commands.Words;

/// <summary>What the help of each command shows at its end.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new()
    {
        ["resnetgen"] =
        [
            "resnetgen check specs                   all specs below a folder",
            "resnetgen summary resnet50              a network of the zoo",
            "resnetgen new MyNet --from resnet50     a file to start from",
        ],
        ["check"] =
        [
            "resnetgen check net.resnet.yaml",
            "resnetgen check \"specs/**/*.resnet.yaml\" --watch",
            "resnetgen check specs --format sarif > specs.sarif",
            "resnetgen check net.resnet.yaml --fix",
            "git show HEAD~1:net.resnet.yaml | resnetgen check -",
        ],
        ["summary"] =
        [
            "resnetgen summary net.resnet.yaml",
            "resnetgen summary resnet18 resnet50 --depth block",
            "resnetgen summary resnet50 --depth layer --input 3x320x320 --batch 32",
            "resnetgen summary net.resnet.yaml ResNet50 --csv > resnet50.csv",
        ],
        ["table"] =
        [
            "resnetgen table net.resnet.yaml",
            "resnetgen table resnet50 resnext50_32x4d net.resnet.yaml:MyNet",
            "resnetgen table resnet50 --all -o table.tex",
            "resnetgen table resnet50 --format html --fragment",
        ],
        ["diff"] =
        [
            "resnetgen diff resnet50 resnet101",
            "resnetgen diff net.resnet.yaml ResNet50 MyNet",
            "resnetgen diff old.resnet.yaml new.resnet.yaml",
            "git show HEAD:net.resnet.yaml | resnetgen diff - net.resnet.yaml",
        ],
        ["draw"] =
        [
            "resnetgen draw net.resnet.yaml ResNet50 -o resnet50.svg",
            "resnetgen draw resnet50 --layout compact --no-title -o resnet50.pdf",
            "resnetgen draw resnet34 --unfold --theme dark -o resnet34.png",
            "resnetgen draw resnet50 --format mermaid",
        ],
        ["plot"] = ["resnetgen plot specs -o networks.svg", "resnetgen plot --y accuracy -o accuracy.pdf", "resnetgen plot net.resnet.yaml resnet50 resnet101 --theme dark -o networks.png"],
        ["report"] = ["resnetgen report net.resnet.yaml -o net.html", "resnetgen report resnet50 --all --batch 32 -o resnet.html"],
        ["emit"] =
        [
            "resnetgen emit net.resnet.yaml ResNet50",
            "resnetgen emit resnet18 --root-namespace MyApp -o ResNet18.g.cs",
            "resnetgen emit net.resnet.yaml --all -o Generated",
            "resnetgen emit --template list",
            "resnetgen emit resnet50 --template model-card -o README.md",
            "resnetgen emit net.resnet.yaml ResNet50 --template my.scriban",
        ],
        ["export"] =
        [
            "resnetgen export resnet50 --weights resnet50.pth -o resnet50.onnx",
            "resnetgen export net.resnet.yaml MyNet --weights net.safetensors --classes 10 --type float16 -o net.onnx",
            "resnetgen export net.resnet.yaml --init 1 -o net.onnx",
            "resnetgen export resnet50 --weights resnet50.pth -o resnet50.safetensors",
            "resnetgen export resnet50 --weights resnet50.pth -o resnet50.pt",
        ],
        ["import"] = ["resnetgen import resnet50.onnx -o resnet50.resnet.yaml", "resnetgen import model.onnx --name MyNet | less"],
        ["new"] = ["resnetgen new MyNet", "resnetgen new MyNet --from resnext50_32x4d", "resnetgen new MyNet --from resnet50 -o - | less"],
        ["list"] = ["resnetgen list", "resnetgen list --json"],
        ["schema"] = ["resnetgen schema", "resnetgen schema -o .vscode/resnet.schema.json"],
        ["scale"] =
        [
            "resnetgen scale resnet50 --macs 3G",
            "resnetgen scale net.resnet.yaml MyNet --params 20M --by depth",
            "resnetgen scale resnet50 --macs 800M --by regnet --count 5 -o family.resnet.yaml",
        ],
        ["studio"] = ["resnetgen studio net.resnet.yaml", "resnetgen studio"],
        ["completion"] =
        [
            "resnetgen completion bash > ~/.local/share/bash-completion/completions/resnetgen",
            "resnetgen completion zsh > \"${fpath[1]}/_resnetgen\"",
            "resnetgen completion fish > ~/.config/fish/completions/resnetgen.fish",
            "resnetgen completion pwsh | Out-String | Invoke-Expression",
        ],
    };

    public static IReadOnlyList<string> Of(string command) => ByCommand[command];
}
