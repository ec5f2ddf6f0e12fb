using System.Text;
using Microsoft.Playwright;
using ResNetGen.Fuzz;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class HostileSpecTests(SharedBrowser shared)
{
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "nothing", "" },
        { "no YAML", "{[}]:: - ]: &a *b !!c %d @e `f" },
        { "markup", "title: \"</title><script>window.hacked=1</script>\"\nname: A\nblock: \"<svg onload=window.hacked=1>\"\nblocks: [1]\nwidth: [8]\n" },
        { "Markdown", "name: A\n\"[x](javascript:window.hacked=1)\": 1\n" },
        { "deep brackets", new string('[', 3000) },
        { "an unknown key of every length", string.Join('\n', Enumerable.Range(1, 300).Select(i => new string('k', i) + ": 1")) },
        { "numbers beyond all bounds", "name: A\nblock: basic\nblocks: [999999999999]\nwidth: [1e308]\ninput: 3x99999999x99999999\n" },
        { "surrogates and signs of control", "name: \uD800A\u0000\u202E\nblock: \u2028basic\n" },
        { "a circle", "networks:\n  A: { extends: B }\n  B: { extends: A }\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Nothing_that_is_typed_breaks_the_page(string kind, string text)
    {
        var open = shared.Open;
        var errors = open.Errors.Count;
        await open.Choose("Table");

        await open.SetText(text);

        Assert.NotEmpty(kind);
        await Assertions.Expect(open.Problems).Not.ToContainTextAsync("No problems.");
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.Equal([], open.Errors.Skip(errors));
    }

    /// <summary>Half of a character: made in the page, for on the way to it the driver mends it.</summary>
    [Fact]
    public async Task Half_of_a_character_is_told_and_the_page_goes_on()
    {
        var open = shared.Open;
        var errors = open.Errors.Count;

        await open.Page.EvaluateAsync("() => monaco.editor.getModels()[0].setValue('title: \"a' + String.fromCharCode(0xd800) + 'b\"\\nname: Half\\n')");

        await Assertions.Expect(open.Problems).ToContainTextAsync("U+FFFD");
        Assert.Equal([], open.Errors.Skip(errors));
    }

    /// <summary>The fuzzer's files, one after another, as an editor has them.</summary>
    [Fact]
    public async Task No_damaged_spec_breaks_the_page()
    {
        var open = shared.Open;
        var errors = open.Errors.Count;
        await open.Choose("Table");

        for (var number = 0; number < 25; number++)
        {
            await open.SetText(Encoding.UTF8.GetString(Mutator.Make(seed: 7, number).File));
            Assert.DoesNotContain("The compiler failed", await open.Problems.InnerTextAsync(), StringComparison.Ordinal);
        }

        Assert.Equal([], open.Errors.Skip(errors));
        await open.SetText("name: Sound\nblock: basic\nblocks: [1]\nwidth: [8]\n");
        await Assertions.Expect(open.Problems).ToContainTextAsync("No problems.");
    }

    [Fact]
    public async Task ResNet_1202_is_shown_line_by_line_without_a_line_for_each_layer_in_the_page()
    {
        var open = shared.Open;
        await open.Choose("Layers");

        await open.SetText("name: ResNet1202\ninput: 3x32x32\nclasses: 10\nstem: cifar\nblock: basic\nblocks: [200, 200, 200]\nwidth: [16, 32, 64]\nshortcut: zero_pad\n");
        await open.Page.GetByLabel("Lines for each").SelectOptionAsync("layer");

        await Assertions.Expect(open.Panel.Locator("caption")).ToContainTextAsync("19,421,274 parameters");
        await Assertions.Expect(open.Panel.GetByText("layer1.0.conv1").First).ToBeVisibleAsync();
        Assert.InRange(await open.Panel.Locator("tbody tr").CountAsync(), 5, 200);
        await open.Page.GetByLabel("Lines for each").SelectOptionAsync("stage");
    }
}
