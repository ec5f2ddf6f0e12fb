namespace ResNetGen.Tool.Tests.Templates;

public class TemplateLimitTests
{
    private const string Loops = "A loop may be gone through 1,000,000 times, ";

    private const string Steps = "A template may take 20,000,000 steps, ";

    private const string Depth = "Functions and includes may call each other 100 deep, ";

    private const string Characters = "A template may write 33,554,432 characters, ";

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
    [InlineData("{{ func f(x); if x > 0; f (x - 1); f (x - 1); end; end; f 60 }}", Steps)]
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

    [Fact]
    public void All_layers_of_the_deepest_network_are_within_the_limits() =>
        Assert.Equal(
            "7208",
            TemplateRun.Text("{{ count = 0; for layer in network.layers; for entry in layer.state; count = count + entry.elements - entry.elements + 1; end; end; count }}", "resnet1202"));
}
