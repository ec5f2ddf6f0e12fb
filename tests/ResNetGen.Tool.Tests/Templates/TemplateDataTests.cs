using System.Globalization;
using ResNetGen.Reports.Templates;
using ResNetGen.Reports.Templates.Data;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Templating;
using ResNetGen.Tool.Tests.Support;
using Scriban.Runtime;

namespace ResNetGen.Tool.Tests.Templates;

public class TemplateDataTests
{
    [Fact]
    public void The_layers_that_a_template_sees_add_up_to_the_network()
    {
        const string template = """
            {{~ parameters = 0; macs = 0; elements = 0
            for layer in network.layers
              parameters = parameters + layer.parameters
              macs = macs + layer.macs
            end
            for entry in network.state
              if entry.kind == "parameter"
                elements = elements + entry.elements
              end
            end ~}}
            {{ parameters == network.parameters }} {{ macs == network.macs }} {{ elements == network.parameters }} {{ network.parameters }}
            """;

        Assert.Equal("true true true 11689512", TemplateRun.Text(template, "resnet18"));
    }

    [Fact]
    public void Stages_and_blocks_divide_the_layers_between_stem_and_head()
    {
        const string template = """
            {{~ count = network.stem.size + network.head.size; for stage in network.stages; count = count + stage.layers.size; end
            inside = 0; for block in network.blocks; inside = inside + block.main_layers.size + block.shortcut_layers.size + (block.final_activation ? 1 : 0); end ~}}
            {{ count == network.layers.size }} {{ inside + network.stem.size + network.head.size == network.layers.size }} {{ network.blocks.size }}
            """;

        Assert.Equal("true true 16", TemplateRun.Text(template, "resnet50"));
    }

    [Theory]
    [InlineData("network.layers[0].operation", "7x7, 64, stride 2")]
    [InlineData("network.layers[0].state[0].shape | array.join \"x\"", "64x3x7x7")]
    [InlineData("network.layers[0].kind", "convolution")]
    [InlineData("network.layers[0].receptive_field", "7")]
    [InlineData("network.stages[0].cell", "[3x3, 64; 3x3, 64]")]
    [InlineData("network.stages[3].output.text", "512x7x7")]
    [InlineData("network.stages[1].blocks[0].shortcut_layers.size", "2")]
    [InlineData("network.source", "arXiv:1512.03385")]
    [InlineData("network.receptive_field", "435")]
    [InlineData("network.depth", "18")]
    [InlineData("table.rows[0].cells[0].lines[0]", "7x7, 64, stride 2")]
    [InlineData("table.rows[2].cells[0].times", "2")]
    [InlineData("(network.settings | array.filter @(do; ret $0.key == 'merge'; end) | array.first).comment", "Where the addition goes: relu(F + x), relu(F) + x or relu(F + x^2).")]
    [InlineData("plots.size", "0")]
    [InlineData("batch", "1")]
    public void A_template_sees(string expression, string value) => Assert.Equal(value, TemplateRun.Text($"{{{{ {expression} }}}}", "resnet18"));

    [Fact]
    public void Without_a_head_there_are_no_classes() =>
        Assert.Equal("null", TemplateRun.Text("{{ network.classes ?? 'null' }}", SpecWithoutHead()));

    [Fact]
    public void Generated_code_is_in_the_namespace_of_the_command_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write(TemplateRun.Name, "{{ network.csharp }}");

        var byTemplate = ToolRun.In(folder.Path, "emit", "resnet18", "--template", TemplateRun.Name, "--root-namespace", "Some.App", "--internal");

        Assert.Equal(ToolRun.In(folder.Path, "emit", "resnet18", "--root-namespace", "Some.App", "--internal").Out, byTemplate.Out);
    }

    /// <summary>Plain, pre-activated, with groups, with attention, with zero-padded shortcuts.</summary>
    [Theory]
    [InlineData("plain18")]
    [InlineData("preactresnet18")]
    [InlineData("resnext50_32x4d")]
    [InlineData("regnety_400mf")]
    [InlineData("resnet20")]
    public void Every_member_of_every_object_can_be_read(string network)
    {
        using var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null, WorkingDirectory = SampleSpecs.Folder };
        var networks = TemplateNetworks.Build(NetworkWords.Read([network], terminal), terminal)!;

        Assert.InRange(Read(TemplateData.Of(networks, new() { Version = "1", RootNamespace = "App" }).Root), 1_000, int.MaxValue);
    }

    [Fact]
    public void Members_are_named_in_snake_case_and_each_says_what_it_is() =>
        Assert.All(DataTypes.All.SelectMany(type => type.Members), member =>
        {
            Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", member.Name);
            Assert.NotEmpty(member.Meaning);
            Assert.DoesNotContain("|", member.Meaning);
        });

    [Fact]
    public void Kinds_and_members_have_each_a_name_of_their_own()
    {
        Assert.Equal(DataTypes.All.Count, DataTypes.All.Select(type => type.Name).Distinct().Count());
        Assert.All(DataTypes.All, type => Assert.Equal(type.Members.Count, type.Members.Select(member => member.Name).Distinct().Count()));
    }

    /// <summary>How many values there are below an object; those that are text or numbers are formatted as a template would.</summary>
    private static int Read(object? value) => value switch
    {
        DataObject data => data.GetMembers().Sum(member => data.TryGetValue(null, default, member, out var found) ? Read(found) : throw new InvalidOperationException(member)),
        ScriptArray list => list.Sum(Read),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) is not null ? 1 : 0,
    };

    private static string SpecWithoutHead() => "zoo:dilated.resnet.yaml:" + LoadedSpec.Of(Zoo.File("zoo:dilated.resnet.yaml")!).Networks.First(bound => bound.Spec!.Classes.Value is null).Name;
}
