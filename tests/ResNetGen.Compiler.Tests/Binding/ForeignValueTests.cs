using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Binding;

public class ForeignValueTests
{
    [Fact]
    public void Every_value_of_another_library_gets_one_error_that_names_a_value_of_the_setting()
    {
        var failures = new List<string>();
        foreach (var (setting, elsewhere, value) in ForeignValues.All)
        {
            var diagnostic = Assert.Single(SpecCompiler.Compile(Spec(setting, elsewhere)).Diagnostics);
            if (diagnostic.Id != LanguageErrors.UnknownValue.Id)
                failures.Add($"{setting}: {elsewhere}: {diagnostic.Message}");
            if (value.Here is { } here && SpecCompiler.Compile(Spec(setting, here)).Diagnostics.Any(other => other.Severity == Severity.Error))
                failures.Add($"{setting}: {here} is not a value of it");
            // One with a comma is put in quotes.
            if (value.Change is null && diagnostic.Edit?.Replacement.Trim('"') != value.Here)
                failures.Add($"{setting}: {elsewhere} is not changed to {value.Here}");
        }

        Assert.Empty(failures);
        Assert.True(ForeignValues.All.Count() > 60);
    }

    private static string Spec(string setting, string value) => setting switch
    {
        "block" => $"name: N\nblock: {value}\nblocks: [1, 1]\nwidth: [64, 128]\n",
        "pool" => $"name: N\nblock: bottleneck\nblocks: [1, 1]\nwidth: [64, 128]\nhead: {{ pool: {value} }}\n",
        _ => $"name: N\nblock: bottleneck\nblocks: [1, 1]\nwidth: [64, 128]\n{setting}: {value}\n",
    };
}
