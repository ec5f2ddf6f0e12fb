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

    [Fact]
    public void A_quote_is_not_closed_in_front_of_what_may_be_text_or_a_comment() =>
        Assert.Null(Compiled.Mistake("name: N\ntitle: 'Deep # net\nblock: basic\n" + Rest).Edit);

    [Theory]
    [InlineData("attention", "ecaa(5)", "eca(5)")]
    [InlineData("attention", "se(8, exat)", "\"se(8, exact)\"")]
    [InlineData("norm", "bach(1e-3, 0.01)", "\"batch(1e-3, 0.01)\"")]
    [InlineData("activation", "leakyrelu(0.2)", "leaky_relu(0.2)")]
    [InlineData("activation", "relu(0.1)", "relu")]
    [InlineData("activation", "leaky_relu 0.2", "leaky_relu(0.2)")]
    [InlineData("attention", "se(8", "se(8)")]
    [InlineData("attention", "SELayer(8)", "se(8)")]
    [InlineData("norm", "GroupNorm(16)", "group(16)")]
    public void A_misspelt_call_keeps_its_numbers(string key, string written, string mended)
    {
        var edit = Compiled.Mistake($"name: N\nblock: basic\n{key}: {written}\n{Rest}").Edit!;

        Assert.Equal(mended, edit.Replacement);
    }

    [Theory]
    [InlineData("name: N\nattention:eca\nblock: basic\n" + Rest, "name: N\nattention: eca\nblock: basic\n" + Rest)]
    [InlineData("name: N\nblock: !!str basic\n" + Rest, "name: N\nblock: basic\n" + Rest)]
    [InlineData("name: N\ntitle: ResNets: deep\nblock: basic\n" + Rest, "name: N\ntitle: \"ResNets: deep\"\nblock: basic\n" + Rest)]
    [InlineData("name: N\ntitle: @home # a comment\nblock: basic\n" + Rest, "name: N\ntitle: \"@home\" # a comment\nblock: basic\n" + Rest)]
    [InlineData("name: N\ntitle: 'Deep\nblock: basic\n" + Rest, "name: N\ntitle: 'Deep'\nblock: basic\n" + Rest)]
    [InlineData("name: N\n  block: basic\n" + Rest, "name: N\nblock: basic\n" + Rest)]
    [InlineData("name: N\nstride: [1, 2  # as ever\nblock: basic\n" + Rest, "name: N\nstride: [1, 2]  # as ever\nblock: basic\n" + Rest)]
    [InlineData(
        "networks:\n  A: { block: basic, blocks: [1}\nwidth: 8\n", "networks:\n  A: { block: basic, blocks: [1]}\nwidth: 8\n")]
    [InlineData(
        "networks:\n\tA:\n\t\tblock: basic\n\t\tblocks: [1]\nwidth: 8\n", "networks:\n  A:\n    block: basic\n    blocks: [1]\nwidth: 8\n")]
    [InlineData(
        "networks:\n    A:\n\tblock: basic\n\tblocks: [1]\nwidth: 8\n", "networks:\n    A:\n      block: basic\n      blocks: [1]\nwidth: 8\n")]
    [InlineData("name: N\nblock: [3x3, 8; 3x3, 8]\nblocks: [1]\n", "name: N\nblock: \"[3x3, 8; 3x3, 8]\"\nblocks: [1]\n")]
    [InlineData(
        "name: N\nblock: basic\nstem: [7x7, 64, stride 2, max pool 3x3, stride 2]\n" + Rest,
        "name: N\nblock: basic\nstem: [\"7x7, 64, stride 2\", \"max pool 3x3, stride 2\"]\n" + Rest)]
    [InlineData("name: N\nblock: basic\nstem:\n  - 7x7 64, stride 2\n" + Rest, "name: N\nblock: basic\nstem:\n  - \"7x7, 64, stride 2\"\n" + Rest)]
    [InlineData("name: N\nblock: basic\nstem: ['7x7 64']\n" + Rest, "name: N\nblock: basic\nstem: ['7x7, 64']\n" + Rest)]
    [InlineData("name: N\nblock: basic\nstem: ['7x7, 64, strid 2']\n" + Rest, "name: N\nblock: basic\nstem: ['7x7, 64, stride 2']\n" + Rest)]
    [InlineData(
        "name: N\nblock: basic\nstem: ['7x7, 64', 'max pol 3x3, stride 2']\n" + Rest,
        "name: N\nblock: basic\nstem: ['7x7, 64', 'max pool 3x3, stride 2']\n" + Rest)]
    [InlineData(
        "name: N\nblock: basic\nstem: ['7x7, 64', max pool 3x3]\n" + Rest,
        "name: N\nblock: basic\nstem: ['7x7, 64', \"max pool 3x3, stride 2\"]\n" + Rest)]
    [InlineData("name: N\nblock: '[3x3, 8; 3x3, 8'\nblocks: [1]\n", "name: N\nblock: '[3x3, 8; 3x3, 8]'\nblocks: [1]\n")]
    [InlineData("name: N\nblock: basic\nblocks: 1, 2\nwidth: [64, 128]\n", "name: N\nblock: basic\nblocks: [1, 2]\nwidth: [64, 128]\n")]
    [InlineData("name: N\nblock: basic\nblocks: [1, 2]\nwidth: [64; 128] # w\n", "name: N\nblock: basic\nblocks: [1, 2]\nwidth: [64, 128] # w\n")]
    [InlineData("name: N\nblock: basic\nnorm: none batch(1e-5, 0.1)\n" + Rest, "name: N\nblock: basic\nnorm: [none, \"batch(1e-5, 0.1)\"]\n" + Rest)]
    [InlineData("name: Res-Net\nblock: basic\n" + Rest, "name: Res_Net\nblock: basic\n" + Rest)]
    [InlineData("name: class\nblock: basic\n" + Rest, "name: ClassNet\nblock: basic\n" + Rest)]
    [InlineData("name: N\u202Eblock: basic\n", "name: Nblock: basic\n", false)]
    public void A_remedy_that_is_one_edit_is_that_edit(string text, string mended, bool compiles = true)
    {
        var edit = Compiled.Mistake(text).Edit!;

        Assert.Equal(mended, edit.ApplyTo(text));
        if (compiles)
            Assert.DoesNotContain(SpecCompiler.Compile(mended).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void A_small_suffix_is_changed_to_a_capital()
    {
        var diagnostic = Compiled.Mistake($"name: N\nblock: basic\nexpect: {{ parameters: 1.2m }}\n{Rest}");

        Assert.Equal("1.2M", diagnostic.Edit!.Replacement);
    }

    [Theory]
    [InlineData("stride: [\n  1,\n  2\n")]
    [InlineData("title: [a, 'b]\n")]
    public void Where_the_place_of_a_remedy_cannot_be_told_there_is_no_edit(string line) =>
        Assert.Null(SpecCompiler.Compile("name: N\nblock: basic\n" + Rest + line).Diagnostics[0].Edit);

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
                // What a text that is not YAML hides comes to light with the edit.
                Assert.True(diagnostic.Id.StartsWith("RNG0", StringComparison.Ordinal) || after.Count <= before.Count, $"{diagnostic.Message}\n{diagnostic.Edit.Title}\n{mended}\n{Print(after)}");
                edited++;
            }
        }

        Assert.True(edited > 60, $"{edited} edits");
    }

    [Fact]
    public void What_is_proposed_in_place_of_a_warning_is_not_warned_of()
    {
        string[] numbers = ["1e-5", "1e-3", "0.01", "0.1", "0.5", "0.6", "0.9", "0.99", "0.999", "1"];
        var norms = from epsilon in numbers from momentum in numbers select $"name: N\nblock: basic\nnorm: batch({epsilon}, {momentum})\n{Rest}";
        var proposals = 0;
        foreach (var text in Mistaken.Concat(norms))
        {
            foreach (var warning in SpecCompiler.Compile(text).Diagnostics.Where(diagnostic => diagnostic is { Severity: Severity.Warning, Edit: not null }))
            {
                var after = SpecCompiler.Compile(warning.Edit!.ApplyTo(text)).Diagnostics;
                Assert.False(after.Any(other => other.Id == warning.Id), $"{warning.Message}\n{Print(after)}");
                proposals++;
            }
        }

        Assert.True(proposals > 20, $"{proposals} proposals");
    }

    [Theory]
    [InlineData("RNG150", "cardinality: 4\nbase_width: 32\n", "cardinality: 32\nbase_width: 4\n", "'cardinality: 32' and 'base_width: 4'")]
    [InlineData("RNG252", "input: 3x32x32\n", "input: 3x32x32\nstem: cifar\n", "'stem: cifar'")]
    public void What_a_warning_proposes_in_words_is_not_warned_of(string id, string written, string proposed, string words)
    {
        const string Network = "name: N\nblock: bottleneck\nblocks: [1, 1, 1, 1]\nwidth: [64, 128, 256, 512]\n";

        var warning = Compiled.Mistake(Network + written);

        Assert.Equal(id, warning.Id);
        Assert.Contains(words, warning.Message, StringComparison.Ordinal);
        Assert.Empty(SpecCompiler.Compile(Network + proposed).Diagnostics);
    }

    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && one.Message == other.Message;

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(diagnostic => $"{diagnostic.Span.StartPosition} {diagnostic.Message}"));
}
