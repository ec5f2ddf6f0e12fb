using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Tests.Binding;
using ResNetGen.Compiler.Tests.Mistakes;

namespace ResNetGen.Compiler.Tests.Edits;

public class SuggestedEditTests
{
    private const string Rest = "blocks: [1, 1]\nwidth: [64, 128]\n";

    /// <summary>Every spec with a mistake that the other tests have.</summary>
    private static IEnumerable<string> Mistaken =>
        MistakeTests.AllTexts.Concat(ClassicalMistake.All.Select(mistake => mistake.Yaml));

    [Theory]
    [InlineData("name: N\nblok: basic\n" + Rest, "name: N\nblock: basic\n" + Rest)]
    [InlineData("name: N\nblock: basc\n" + Rest, "name: N\nblock: basic\n" + Rest)]
    [InlineData("name: N\nblock: 'basc'\n" + Rest, "name: N\nblock: 'basic'\n" + Rest)]
    [InlineData("name: N\nblock: \"bas\\x63\\\n  \"\n" + Rest, "name: N\nblock: \"basic\\\n  \"\n" + Rest)]
    [InlineData("name: N\nblock: 'Basic '\n" + Rest, "name: N\nblock: 'basic'\n" + Rest)]
    [InlineData("name: N\nstem: cifr\nblock: basic\n" + Rest, "name: N\nstem: cifar\nblock: basic\n" + Rest)]
    [InlineData("name: N\nstem: ['maxx pool 3x3, stride 2']\nblock: basic\n" + Rest, "name: N\nstem: ['max pool 3x3, stride 2']\nblock: basic\n" + Rest)]
    [InlineData("name: N\nblock: basic\nshortcut: Zero-Pad\n" + Rest, "name: N\nblock: basic\nshortcut: zero_pad\n" + Rest)]
    [InlineData("name: N\nblock: basic\nwidth: &sizes [8, 16]\nblocks: *size\n", "name: N\nblock: basic\nwidth: &sizes [8, 16]\nblocks: *sizes\n")]
    [InlineData(
        "block: basic\nnetworks:\n  First: { blocks: [1], width: 8 }\n  Second: { extends: Frist }\n",
        "block: basic\nnetworks:\n  First: { blocks: [1], width: 8 }\n  Second: { extends: First }\n")]
    [InlineData("name: N\nblock: basic\nhead: { pol: avg }\n" + Rest, "name: N\nblock: basic\nhead: { pool: avg }\n" + Rest)]
    public void What_was_meant_is_an_edit_of_the_very_word(string text, string mended)
    {
        var edit = Compiled.Mistake(text).Edit!;

        Assert.Equal(mended, edit.ApplyTo(text));
        Assert.Empty(SpecCompiler.Compile(mended).Diagnostics);
    }

    [Theory]
    [InlineData("attention", "ecaa(5)", "eca(5)")]
    [InlineData("attention", "se(8, exat)", "\"se(8, exact)\"")]
    [InlineData("norm", "bach(1e-3, 0.01)", "\"batch(1e-3, 0.01)\"")]
    [InlineData("activation", "leakyrelu(0.2)", "leaky_relu(0.2)")]
    [InlineData("activation", "relu(0.1)", "relu")]
    public void A_misspelt_call_keeps_its_numbers(string key, string written, string mended)
    {
        var edit = Compiled.Mistake($"name: N\nblock: basic\n{key}: {written}\n{Rest}").Edit!;

        Assert.Equal(mended, edit.Replacement);
    }

    [Fact]
    public void A_text_with_a_line_break_of_its_own_gets_no_edit()
    {
        var diagnostic = Compiled.Mistake("name: N\nblock: |\n  bottelneck\n" + Rest);

        Assert.Contains("Did you mean 'bottleneck'?", diagnostic.Message, StringComparison.Ordinal);
        Assert.Null(diagnostic.Edit);
    }

    [Fact]
    public void A_key_that_is_there_already_is_not_written_a_second_time()
    {
        var diagnostic = Compiled.Mistake("name: N\nblock: basic\nblok: basic\n" + Rest);

        Assert.Contains("Did you mean 'block'?", diagnostic.Message, StringComparison.Ordinal);
        Assert.Null(diagnostic.Edit);
    }

    [Fact]
    public void Every_question_for_what_was_meant_comes_with_its_edit()
    {
        var asked = Mistaken
            .SelectMany(text => SpecCompiler.Compile(text).Diagnostics)
            .Where(diagnostic => diagnostic.Message.Contains("Did you mean", StringComparison.Ordinal))
            .Where(diagnostic => !diagnostic.Message.Contains("which belongs", StringComparison.Ordinal))
            .ToArray();

        Assert.True(asked.Length > 15);
        Assert.Empty(asked.Where(diagnostic => diagnostic.Edit is null).Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void An_edit_takes_its_diagnostic_away_and_brings_no_other()
    {
        var edited = 0;
        foreach (var text in Mistaken)
        {
            var before = SpecCompiler.Compile(text).Diagnostics;
            foreach (var diagnostic in before.Where(diagnostic => diagnostic.Edit is not null))
            {
                var mended = diagnostic.Edit!.ApplyTo(text);
                var after = SpecCompiler.Compile(mended).Diagnostics;
                Assert.True(after.Count < before.Count || !after.Any(other => IsSame(other, diagnostic)), $"{diagnostic.Message}\n{diagnostic.Edit.Title}\n{mended}\n{Print(after)}");
                Assert.True(after.Count <= before.Count, $"{diagnostic.Message}\n{diagnostic.Edit.Title}\n{mended}\n{Print(after)}");
                edited++;
            }
        }

        Assert.True(edited > 20, $"{edited} edits");
    }

    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && one.Message == other.Message;

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(diagnostic => $"{diagnostic.Span.StartPosition} {diagnostic.Message}"));
}
