namespace ResNetGen.Tool.Tests.Templates;

public class TemplateErrorTests
{
    [Theory]
    [InlineData("{{ network.paramters }}", "1:12", "'network' has no member 'paramters'. Did you mean 'parameters'?")]
    [InlineData("a\nb {{ for layer in network.layers }}{{ layer.nmae }}{{ end }}", "2:45", "'layer' has no member 'nmae'. Did you mean 'name'?")]
    [InlineData("{{ netwrk.name }}", "1:4", "Unknown name 'netwrk'. Did you mean 'network'?")]
    [InlineData("{{ own_name = 1; own_nam }}", "1:18", "Unknown name 'own_nam'. Did you mean 'own_name'?")]
    [InlineData("{{ figures.exakt 3 }}", "1:12", "'figures' has no function 'exakt'. Did you mean 'exact'?")]
    [InlineData("{{ string.downcas 'A' }}", "1:11", "'string' has no function 'downcas'. Did you mean 'downcase'?")]
    [InlineData("{{ networks.name }}", "1:13", "A list has no member 'name'; it has 'size'. Its items have it: write 'for item in ...', or take one, as '[0]' does.")]
    [InlineData("{{ network.depth.x }}", "1:18", "A number has no members, and 'x' is asked of one.")]
    [InlineData("{{ network.namespace.x }}", "1:22", "'network.namespace' is null here, and null has no members. Ask 'if network.namespace' before, or write 'network.namespace?.' for null again.")]
    [InlineData("{{ network.layers[999].name }}", "1:19", "'network.layers' has no item 999: it has 60, counted from 0.")]
    [InlineData("{{ network.name | figures.exact }}", "1:19", "'figures.exact' writes a whole number, and this is 'ResNet18'.")]
    [InlineData("{{ network.namespace | figures.exact }}", "1:24", "'figures.exact' writes a whole number, and this is null. Write 'value ? (figures.exact value) : \"...\"' for what may be null.")]
    [InlineData("{{ figures.exact }}", "1:17", "'figures.exact' takes one argument, and this call has 0.")]
    [InlineData("{{ network.depth = 3 }}", "1:12", "'network.depth' cannot be set: the data of a template cannot be changed. Give the value a name of its own.")]
    public void A_template_that_asks_for_what_there_is_not_is_told_where_and_what_there_is(string template, string place, string message) =>
        Assert.Equal($"my.scriban:{place}: error: {message}", TemplateRun.Error(template));

    [Theory]
    [InlineData("a\n{{ if network.depth > 3\nhello {{ end }}", "3:8", "Code begins inside of code here. Write '}}' where the code before it ends.")]
    [InlineData("{{ for x in network.layers }}\nhello\n", "1:30", "This 'for' is not closed. Write '{{ end }}' where it ends.")]
    [InlineData("{{ network.name }\n", "1:17", "One '}' is not expected here. Code ends with '}}'.")]
    public void A_template_that_cannot_be_read_is_told_where(string template, string place, string message) =>
        Assert.Equal($"my.scriban:{place}: error: {message}", TemplateRun.Error(template));

    [Fact]
    public void An_object_where_text_is_wanted_is_an_error_at_its_expression()
    {
        Assert.StartsWith("my.scriban:3:16: error: This is a network, which is an object and not text. Write one of its members: name, ", TemplateRun.Error("a\n\nb{{ x = 1 }}{{ network }}\nc"));
        Assert.StartsWith("my.scriban:1:4: error: This is a list of objects, each a layer, and not text. Write 'for item in ...' and ", TemplateRun.Error("{{ network.layers }}"));
    }

    [Fact]
    public void A_name_that_is_near_to_nothing_is_answered_with_all_that_there_are()
    {
        Assert.Contains("'accuracy' has no member 'xyz'. It has top1, source.", TemplateRun.Error("{{ network.accuracy.xyz }}"));
        Assert.Contains("Unknown name 'xyz'. A template finds network, networks, table, ", TemplateRun.Error("{{ xyz }}"));
    }

    [Fact]
    public void Where_there_are_several_networks_none_is_the_network()
    {
        Assert.Equal("ResNet18ResNet34", TemplateRun.Text("{{ for one in networks; one.name; end }}", "resnet18", "resnet34"));
        Assert.Equal(
            "my.scriban:1:4: error: 'network' is there for one network, and there are 2: ResNet18, ResNet34. Name one of them on the command line, or write 'for network in networks'.",
            TemplateRun.Error("{{ network.name }}", "resnet18", "resnet34"));
    }

    [Fact]
    public void The_line_of_the_mistake_is_shown_and_the_mistake_is_underlined() =>
        Assert.Equal(
            "my.scriban:2:12: error: 'network' has no member 'nmae'. Did you mean 'name'?\n    2 │ {{ network.nmae }}\n      │            ^^^^\n",
            TemplateRun.Of("first\n{{ network.nmae }}\nlast\n").Error);

    [Fact]
    public void A_mistake_in_an_included_file_is_told_of_that_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.txt", "one\ntwo {{ network.nme }}\n");

        Assert.StartsWith("part.txt:2:16: error: 'network' has no member 'nme'.", TemplateRun.In(folder, "{{ include 'part.txt' }}").Error);
    }
}
