using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>The page on the language calls a block's name and a cell the same: so they are, whatever stands beside them.</summary>
public class SpellingTests
{
    private static readonly int Count = Effort.Of(500);

    [Fact]
    public void A_block_and_the_cell_that_the_page_calls_the_same_make_one_network()
    {
        var respelled = 0;
        foreach (var seed in Effort.Seeds(Count))
        {
            var named = RandomSpec.Write("Any", seed);
            var spelled = RandomSpec.Write("Any", seed, network => network with { Stages = [.. network.Stages.Select(Respell)] });
            if (named == spelled)
                continue;
            respelled++;
            Assert.True(Graph(named) == Graph(spelled), $"Seed {seed}: these are two networks.\n\n{named}\n\n{spelled}");
        }

        // A test that rewrites nothing would always pass.
        Assert.True(respelled > Count / 3, $"Only {respelled} of {Count} networks have a block by its name.");
    }

    /// <summary>Half of the page's table: the names' own settings, which a cell cannot use, go into the cell.</summary>
    private static RandomStage Respell(RandomStage stage) => Cell(stage.Own) is { } cell
        ? stage with { Own = stage.Own.Where(setting => setting.Key != "expansion").ToDictionary(setting => setting.Key, setting => setting.Key == "block" ? cell : setting.Value) }
        : stage;

    /// <summary>Null where the block is a cell already, or no cell of <c>w</c> and <c>C</c> says the same.</summary>
    private static string? Cell(IReadOnlyDictionary<string, string> own)
    {
        if (own.Keys.Any(key => key is "base_width" or "group_width" or "scale" or "radix" or "select"))
            return null;
        return own["block"] switch
        {
            "basic" => $"[3x3, w; 3x3, {own.GetValueOrDefault("expansion", "1")}w]",
            "bottleneck" when own.ContainsKey("cardinality") => $"[1x1, w; 3x3, w, C; 1x1, {own.GetValueOrDefault("expansion", "4")}w]",
            "bottleneck" => $"[1x1, w; 3x3, w; 1x1, {own.GetValueOrDefault("expansion", "4")}w]",
            _ => null,
        };
    }

    /// <summary>Rows may have names, columns have none.</summary>
    private static NetworkGraph Graph(string yaml)
    {
        var graph = SpecCompiler.Compile(yaml).Networks.Single().Graph ?? throw new InvalidOperationException($"This is in error:\n{yaml}");
        return graph with { Stages = graph.Stages.Select(stage => stage with { Name = "" }).ToEquatableArray() };
    }
}
