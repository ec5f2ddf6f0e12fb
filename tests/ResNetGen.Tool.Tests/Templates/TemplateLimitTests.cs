using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Reports.Templates;

namespace ResNetGen.Tool.Tests.Templates;

public class TemplateLimitTests
{
    private const string Loops = "A loop may run 1,000,000 times, ";

    private const string Steps = "A template may take 20,000,000 steps. ";

    private const string Depth = "Functions and includes may call each other 100 deep, ";

    private const string Characters = "A template may write 16,777,216 characters, ";

    [Theory]
    [InlineData("{{ while true; end }}", Loops)]
    [InlineData("{{ for i in 1..2000; for j in 1..2000; end; end }}", Loops)]
    [InlineData("{{ for i in 1..2000000000; end }}", Loops)]
    [InlineData("{{ (1..2000000000) | array.size }}", Loops)]
    [InlineData("{{ x = [1, 2]; for i in 1..60; x = x | array.add_range x; end; x.size }}", Loops)]
    public void A_loop_without_an_end_ends(string template, string message) => Assert.Contains(message, TemplateRun.Error(template));

    [Theory]
    [InlineData("{{ func f(x); f x; end; f 1 }}", Depth)]
    [InlineData("{{ include 'my.scriban' }}", Depth)]
    public void A_recursion_without_an_end_ends(string template, string message) => Assert.Contains(message, TemplateRun.Error(template));

    [Theory]
    [InlineData("{{ for i in 1..900000 }}0123456789012345678901234567890123456789{{ end }}")]
    [InlineData("{{ for i in 1..900000; '0123456789012345678901234567890123456789'; end }}")]
    [InlineData("{{ capture x; for i in 1..900000 }}0123456789012345678901234567890123456789{{ end; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..60; x = x + x; end; x }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    public void Output_without_an_end_is_an_error_and_is_not_cut_off(string template) => Assert.Contains(Characters, TemplateRun.Error(template));

    [Theory]
    [InlineData("{{ x = 3; for i in 1..60; x = x * x; end; x }}")]
    [InlineData("{{ 1 << 1000000 }}")]
    public void A_number_without_an_end_is_an_error(string template) => Assert.Contains("more than 1,024 binary digits", TemplateRun.Error(template));

    [Theory]
    [InlineData("l = []; for i in 1..1000; l = l | array.add (a + i); end", "xx")]
    [InlineData("l = []; for i in 1..1000; l = l | array.add (a | text.html); end", "xx")]
    [InlineData("(1..1000) | array.each @(do; ret a; end) | array.each @string.upcase | array.sort | array.size", "xx")]
    [InlineData("l = []; for i in 1..1000; l = l | array.add (a | string.split ','); end", "x,")]
    public void A_template_cannot_collect_text_without_an_end(string code, string text) =>
        Assert.StartsWith(
            "The values that a template makes on the way may have 134,217,728 characters in all. ",
            Failure($"{{{{ a = '{text}' * 25000; {code} }}}}", TemplateLimits.User with { Made = 1 << 20 }));

    [Fact]
    public void A_recursion_that_is_not_deep_but_wide_ends_too() =>
        Assert.StartsWith(Steps, Failure("{{ func f(x); if x > 0; f (x - 1); f (x - 1); end; end; f 60 }}", TemplateLimits.User with { Steps = 100_000 }));

    /// <summary>Neither the steps nor what is made are many: each of them goes through five million characters and finds nothing.</summary>
    [Fact]
    public void What_counting_does_not_end_ends_by_the_clock() =>
        Assert.StartsWith(
            "A template may take 1 seconds. ",
            Failure("{{ a = 'x' * 5000000; for i in 1..100000; b = a | string.split 'x'; end }}", TemplateLimits.User with { Seconds = 1 }));

    [Fact]
    public void Nesting_without_an_end_is_an_error_and_no_crash()
    {
        foreach (var template in new[]
                 {
                     $"{{{{ {new string('(', 50_000)}1{new string(')', 50_000)} }}}}", string.Concat(Enumerable.Repeat("{{ if true }}", 20_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 20_000)),
                     $"{{{{ {new string('[', 50_000)}{new string(']', 50_000)} }}}}", $"{{{{ 1{string.Concat(Enumerable.Repeat(" + 1", 50_000))} }}}}",
                     $"{{{{ network{string.Concat(Enumerable.Repeat(".name", 50_000))} }}}}", $"{{{{ {new string('!', 50_000)}true }}}}",
                 })
        {
            var result = TemplateRun.Of(template);
            Assert.Equal(ExitCode.Usage, result.ExitCode);
            Assert.Contains(": error: Code may be nested 250 deep, and this goes deeper.", result.Error);
        }
    }

    [Fact]
    public void A_list_may_be_filled_item_by_item() => Assert.Equal("1400", TemplateRun.Text("{{ l = []; for i in 1..1400; l = l | array.add i; end; l.size }}"));

    [Fact]
    public void All_layers_of_the_deepest_network_are_within_the_limits() =>
        Assert.Equal(
            "7208",
            TemplateRun.Text("{{ count = 0; for layer in network.layers; for entry in layer.state; count = count + entry.elements - entry.elements + 1; end; end; count }}", "resnet1202"));

    /// <summary>The message about a template that goes beyond lower limits than a user's, so that it does so sooner.</summary>
    private static string Failure(string template, TemplateLimits limits)
    {
        var (spec, graph) = SplitReportTests.Make(Join.Sum);
        var data = TemplateData.Of([new("net.resnet.yaml", "net", spec, graph)], new() { Version = "1", RootNamespace = "App" });
        return Assert.Throws<TemplateException>(() => TemplateRenderer.Render(new("t.scriban", template), data, null, limits, default)).Message;
    }
}
