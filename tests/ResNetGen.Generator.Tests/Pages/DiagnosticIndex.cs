using System.Text;

namespace ResNetGen.Generator.Tests.Pages;

/// <summary>Writes <c>docs/diagnostics/README.md</c>: all diagnostics by band.</summary>
internal static class DiagnosticIndex
{
    private static readonly (char Band, string Heading)[] Bands =
    [
        ('0', "RNG0xx: the text"),
        ('1', "RNG1xx: the language"),
        ('2', "RNG2xx: shapes"),
        ('3', "RNG3xx: names, projects and the build"),
        ('4', "RNG4xx: C# code that uses networks"),
        ('9', "RNG9xx: internal"),
    ];

    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Diagnostics

            One mistake gives one message, located to the character. Each kind has a page: what it means, an example with its message, the remedy.
            To find a page by what you wrote, look through the [classical mistakes](../mistakes.md).

            Severities are set as for any C# diagnostic, in a `.globalconfig`: `dotnet_diagnostic.RNG251.severity = none`. Only warnings can be silenced: a network in error has no layers.
            [Checks of your C# code](../code-checks.md) can be turned off by one property.


            """);
        foreach (var (band, heading) in Bands)
        {
            page.Append($"## {heading}\n\n| id | | |\n|---|---|---|\n");
            foreach (var descriptor in DiagnosticCatalogue.All.Where(descriptor => descriptor.Id[3] == band))
                page.Append($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Severity.ToString().ToLowerInvariant()} | {descriptor.Title} |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }
}
