using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ResNetGen.Analyzers;
using ResNetGen.Compiler;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Generator.Tests.Pages;

/// <summary>Every diagnostic there is.</summary>
internal static partial class DiagnosticCatalogue
{
    private static readonly string Targets = File.ReadAllText(RepositoryRoot.Combine("src", "ResNetGen", "build", "ResNetGen.targets")).ReplaceLineEndings("\n");

    /// <summary>What the generator reports: the compiler's descriptors and its own, whatever class holds them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Reported { get; } =
    [
        .. new[] { typeof(SpecCompiler).Assembly, typeof(ResNetGenerator).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>What the package's targets file reports before the C# compiler runs, with the titles of that file's own table.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfBuild { get; } =
        [.. TitleInTargets().Matches(Targets).Select(match => new DiagnosticDescriptor(match.Groups["id"].Value, Capital(match.Groups["title"].Value), SeverityInTargets(match.Groups["id"].Value)))];

    /// <summary>What the analyzers say of C# code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfCode { get; } =
    [
        .. typeof(CodeRules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (Microsoft.CodeAnalysis.DiagnosticDescriptor)field.GetValue(null)!)
            .Select(rule => new DiagnosticDescriptor(rule.Id, rule.Title.ToString(CultureInfo.InvariantCulture), Enum.Parse<Severity>(rule.DefaultSeverity.ToString()))),
    ];

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Reported.Concat(OfBuild).Concat(OfCode).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>A diagnostic's text in the targets file, with its properties unresolved.</summary>
    public static string TextInTargets(string id) => System.Net.WebUtility.HtmlDecode(InTargets(id).Groups["text"].Value);

    private static Severity SeverityInTargets(string id) => Enum.Parse<Severity>(InTargets(id).Groups["severity"].Value);

    private static Match InTargets(string id) => TaskInTargets().Matches(Targets).Single(match => match.Groups["id"].Value == id);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^ +(?<id>RNG\d{3}) \| (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex TitleInTargets();

    [GeneratedRegex("""<(?<severity>Error|Warning) Code="(?<id>RNG\d{3})".*?Text="(?<text>[^"]*)" />""", RegexOptions.Singleline)]
    private static partial Regex TaskInTargets();
}
