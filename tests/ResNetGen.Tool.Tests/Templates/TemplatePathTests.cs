using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Reports.Templates;

namespace ResNetGen.Tool.Tests.Templates;

/// <summary>What templates see of blocks that split, and of the plan that code is written from.</summary>
public class TemplatePathTests
{
    [Fact]
    public void A_split_is_a_step_with_its_paths()
    {
        const string template = """
            {{~ for step in network.blocks[0].steps ~}}
            {{ step.kind }} {{ step.name }} {{ step.input.text }} -> {{ step.output.text }} {{ step.join ?? step.layer?.operation }}
            {{~ for path in step.paths ~}}
            - {{ for inner in path.steps; inner.layer.operation + "; "; end }}{{ path.layers.size }}
            {{~ end ~}}
            {{~ end ~}}
            """;

        Assert.Equal(
            "split layer1.0.split1 16x8x8 -> 16x8x8 concatenation\n"
            + string.Concat(Enumerable.Repeat("- 1x1, 2; 3x3, 2; 2\n", 4))
            + "- 7x7, 8; 1\n"
            + "layer layer1.0.conv2 16x8x8 -> 16x8x8 1x1, 16\n",
            Render(template, Join.Concatenation));
    }

    [Fact]
    public void The_layers_of_all_paths_are_layers_of_the_network() =>
        Assert.Equal(
            "10 9 layer1.0.split1.4.conv1",
            Render("{{ network.blocks[0].main_layers.size }} {{ network.blocks[0].main_layers[8].receptive_field }} {{ network.blocks[0].main_layers[8].name }}", Join.Concatenation));

    [Fact]
    public void Paths_that_are_alike_are_planned_once() =>
        Assert.Equal(
            "split split1 concatenation: 4 of conv1 conv2 | 1 of conv1 | layer conv2 ",
            Render(
                """
                {{~ for step in network.plan.classes[0].steps; step.kind + " " + step.field + " "; if step.join; step.join + ": "; end
                for paths in step.paths; paths.times + " of "; for inner in paths.steps; inner.field + " "; end; "| "; end; end ~}}
                """, Join.Concatenation));

    [Fact]
    public void The_plan_names_classes_of_blocks_with_their_parameters_and_steps() =>
        Assert.Equal(
            """
            Bottleneck, Stage: inChannels width outChannels stride
              first of inChannels: stage_input, rest: stage_output
              conv1 1x1 inChannels: width=width stride=1 dilation=1 groups=1
              conv2 3x3 width: width=width stride=stride dilation=1 groups=1
              conv3 1x1 width: width=outChannels stride=1 dilation=1 groups=1
              projection, conditional: true, relu behind relu(F + x)
              layer1 3 layer2 4 layer3 6 layer4 3

            """,
            TemplateRun.Text(
                """
                {{~ for class in network.plan.classes ~}}
                {{ class.name }}, {{ class.stage_name }}: {{ class.parameters | array.map "name" | array.join " " }}
                  first of {{ class.parameters[0].name }}: {{ class.parameters[0].first.kind }}, rest: {{ class.parameters[0].rest.kind }}
                {{~ for step in class.steps ~}}
                {{~ if step.layer.kind == "convolution" ~}}
                  {{ step.field }} {{ step.layer.kernel }}x{{ step.layer.kernel }} {{ step.layer.in_channels.text }}:{{ for argument in step.layer.arguments }} {{ argument.name }}={{ argument.number.text }}{{ end }}
                {{~ end ~}}
                {{~ end ~}}
                  {{ class.shortcut.kind }}, conditional: {{ class.shortcut.is_conditional }}, {{ class.final_activation }} behind {{ class.merge }}
                  {{ for stage in class.stages; stage.module + " " + stage.blocks + (for.last ? "" : " "); end }}
                {{~ end ~}}

                """, "resnet50"));

    private static string Render(string template, Join join)
    {
        var (spec, graph) = SplitReportTests.Make(join);
        return TemplateRenderer.Render(
            new TemplateSource("t.scriban", template), TemplateData.Of([new("net.resnet.yaml", "net", spec, graph)], new() { Version = "1", RootNamespace = "App" }));
    }
}
