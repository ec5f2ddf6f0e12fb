using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Text;

/// <summary>List comprehensions.</summary>
internal static class PythonComprehension
{
    private const int ShortLine = 78;

    public static string Write(string opening, string element, string clause, string closing) =>
        !element.Contains('\n') && opening.Length + element.Length + clause.Length < ShortLine
            ? $"{opening}{element} {clause}{closing}"
            : Template.Fill($$"""
                {{opening}}
                    {{element}}
                    {{clause}}
                {{closing}}
                """);
}
