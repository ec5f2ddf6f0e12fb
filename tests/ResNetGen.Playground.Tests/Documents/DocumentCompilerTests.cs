using System.Globalization;
using System.Text;
using ResNetGen.Fuzz;
using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Zoo;

namespace ResNetGen.Playground.Tests.Documents;

/// <summary>What is compiled key stroke by key stroke is what the whole text compiles to.</summary>
public sealed class DocumentCompilerTests
{
    private const string Characters = "019:{}[],#\"'\n x-|&*\\é";

    private static readonly string Text = ZooLibrary.Find("resnet")!.Text;

    private readonly DocumentCompiler compiler = new();

    [Fact]
    public void A_network_that_a_key_stroke_leaves_alone_is_not_read_again()
    {
        var before = compiler.Compile(Text);

        var after = compiler.Compile(Text.Replace("blocks: [3, 4, 23, 3]\n    expect: { parameters: 44_549_160, macs: 7_801_405_440, depth: 101,", "blocks: [3, 4, 24, 3]\n    expect: {", StringComparison.Ordinal).Replace(", state_dict: 626", "", StringComparison.Ordinal));

        Assert.Empty(after.Diagnostics);
        Assert.Same(before.Find("ResNet50")!.Spec, after.Find("ResNet50")!.Spec);
        Assert.Equal(104, after.Find("ResNet101")!.Graph!.Depth);
    }

    [Fact]
    public void A_network_that_extends_the_changed_one_changes_with_it()
    {
        const string text = "block: basic\nwidth: [8]\nnetworks:\n  A:\n    blocks: [1]\n  B:\n    extends: A\n    classes: 10\n  C:\n    blocks: [5]\n";
        compiler.Compile(text);

        var after = compiler.Compile(text.Replace("[1]", "[2]", StringComparison.Ordinal));

        Assert.Equal([6, 6, 12], after.Networks.Select(network => network.Graph!.Depth!.Value));
    }

    /// <summary>A key may be written with escapes, and the place of a class is part of the C#.</summary>
    [Theory]
    [InlineData("networks:\n  A:\n    block: basic\n    width: [8]\n    blocks: [1]\n  B:\n    \"ext\\x65nds\": A\n", "[1]", "[3]")]
    [InlineData("networks:\n  A:\n    block: basic\n    width: [8]\n    blocks: [1]\n  B:\n    block: { class : Acme.Own }\n    width: [8]\n    blocks: [1]\n", "[1]\n  B", "[3]\n    # a line\n  B")]
    [InlineData("networks:\n  A:\n    block: basic\n    width: [8]\n    blocks: [1]\n  B:\n    block: { \"class\": Acme.Own }\n    width: [8]\n    blocks: [1]\n", "[1]\n  B", "[3]\n    # a line\n  B")]
    public void Texts_whose_networks_cannot_be_told_apart_are_compiled_whole(string text, string from, string to)
    {
        Assert.Empty(compiler.Compile(text).Diagnostics);

        Check(text, text.Replace(from, to, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  A:", "  C:")]
    [InlineData("  A:", "  a:")]
    [InlineData("[1]", "[\"1\"]")]
    [InlineData("    blocks: [1]\n", "    blocks: [1]\n   classes: 5\n")]
    [InlineData("    blocks: [1]\n", "    blocks: [1]\n  #\n   # of B\n")]
    [InlineData("    blocks: [1]\n", "")]
    [InlineData("    blocks: [1]\n", "    blocks: [1]\ninput: 3x32x32\n")]
    [InlineData("    blocks: [1]\n", "    blocks: [1]\n    base_width: 32\n")]
    [InlineData("    blocks: [1]\n", "    extends: C\n")]
    [InlineData("    blocks: [1]\n", "    extends: 'C'\n")]
    [InlineData("    blocks: [1]\n", "    blocks: &a [1]\n")]
    [InlineData("    blocks: [1]\n", "    blocks: [1\n")]
    [InlineData("    blocks: [1]\n", "    blocks: [1,\n  2]\n")]
    [InlineData("cardinality: 1\n", "cardinality: 2\n")]
    [InlineData("block: basic\n", "block: bottleneck\n")]
    [InlineData("networks:", "networks: #")]
    [InlineData("networks:\n", "networks: {}\n")]
    public void Every_way_to_edit_gives_what_the_whole_text_gives(string from, string to)
    {
        const string text = "block: basic\ncardinality: 1\nwidth: [8]\nnetworks:\n  A:\n    blocks: [1]\n  B:\n    extends: A\n    classes: 10\n  C:\n    blocks: [5]\n";
        Assert.Contains(from, text, StringComparison.Ordinal);

        Check(text, text.Replace(from, to, StringComparison.Ordinal));
        Check(text.Replace("\n", "\r\n", StringComparison.Ordinal), text.Replace(from, to, StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_blocks_of_all_networks_count_together()
    {
        const string text = "block: basic\nwidth: [8]\nnetworks:\n  A:\n    blocks: [5000]\n  B:\n    blocks: [5000]\n  C:\n    blocks: [5000]\n";

        Check(text, text.Replace("A:\n    blocks: [5000]", "A:\n    blocks: [10000]", StringComparison.Ordinal));
        Check(text, text.Replace("A:\n    blocks: [5000]", "A:\n    blocks: [10001]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("resnet")]
    [InlineData("resnext")]
    [InlineData("res2net")]
    [InlineData("cifar-resnet")]
    public void Random_edits_give_what_the_whole_text_gives(string series)
    {
        var text = ZooLibrary.Find(series)!.Text;
        var random = new Random(1 + Effort.FirstSeed);
        var (kept, edits) = (0, Effort.Of(12));
        for (var i = 0; i < edits; i++)
        {
            var edited = Edit(text, random);
            Check(text, edited);
            // A change that goes well is followed by the next.
            if (compiler.Compile(edited).Diagnostics.Count == 0 && kept++ % 2 == 0)
                Check(edited, Edit(edited, random));
        }

        Assert.True(kept > edits / 12, $"{kept} of the edits left a right text.");
    }

    [Fact]
    public void Damaged_and_hostile_texts_give_what_they_give_alone()
    {
        for (var number = 0; number < 150; number++)
            Check(Text, Encoding.UTF8.GetString(Mutator.Make(seed: 11, number).File));
    }

    private void Check(string before, string after)
    {
        compiler.Compile(before);
        var found = compiler.Compile(after);

        var whole = SpecDocument.Compile(after);
        Assert.Equal(after, found.Text);
        Assert.Equal(whole.Diagnostics, found.Diagnostics);
        Assert.Equal(whole.Networks.Select(network => (network.Name, network.Graph)), found.Networks.Select(network => (network.Name, network.Graph)));
        Assert.Equal(whole.Failure, found.Failure);
    }

    private static string Edit(string text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(5))
        {
            case 0:
                return text.Remove(at, 1);
            case 1:
                return text.Insert(at, Characters[random.Next(Characters.Length)].ToString());
            case 2:
                var digit = text.IndexOfAny([.. "23456"], at);
                return digit < 0 ? text : text.Remove(digit, 1).Insert(digit, random.Next(1, 10).ToString(CultureInfo.InvariantCulture));
            case 3:
                var line = Line(text, at);
                return text.Remove(line.Start, line.Length);
            default:
                var twice = Line(text, at);
                return text.Insert(twice.Start, text.Substring(twice.Start, twice.Length));
        }
    }

    private static (int Start, int Length) Line(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', start);
        return (start, (end < 0 ? text.Length : end + 1) - start);
    }
}
