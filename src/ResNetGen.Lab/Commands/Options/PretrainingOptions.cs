using System.CommandLine;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Finetuning;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>The weights that a training begins with, and what of them changes.</summary>
/// <param name="isRequired">Without weights there is nothing to do.</param>
internal sealed class PretrainingOptions(bool isRequired)
{
    private readonly Option<string?> weights = new("--weights", "-w")
    {
        Description = "The weights to begin with: safetensors, PyTorch's .pth, or ONNX. The head is new and its weights are left out, unless --keep-head is given." + (isRequired ? "" : " [default: initial weights]"),
        Required = isRequired,
    };

    private readonly Option<string[]> freeze = new("--freeze") { Description = "Parts that stay as they are, the statistics of their norms too: stem, or stages as layer1, with commas between them. 'all': all but the head. 'norms': the batch norms of all parts.", DefaultValueFactory = _ => [] };

    private readonly Option<bool> keepHead = new("--keep-head") { Description = "Load the head, too: for weights of the same classes, as those of a probe." };

    private readonly Option<string?> precision = NumberTypes.Option("--precision", "The numbers that passes compute with, and those of a probe's features. Weights stay float32. bfloat16 is for processors with AVX-512. [default: float32]");

    public IReadOnlyList<Option> All => [weights, freeze, keepHead, precision];

    /// <param name="network">That the weights are of.</param>
    /// <returns>Null: there are no weights to begin with.</returns>
    /// <exception cref="LabException">There is no such file, or something is said of weights that are not given.</exception>
    public Pretraining? Of(ParseResult result, Session session, string network)
    {
        if (result.GetValue(weights) is not { } file)
        {
            return new Option[] { freeze, keepHead, precision }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } needless
                ? throw new LabException($"{needless.Name} is for weights to begin with: add --weights, or leave it out.")
                : null;
        }

        NetworkLoading.RequireWeights(session.FullPath(file), file, network);
        return new()
        {
            Weights = session.FullPath(file),
            KeepsHead = result.GetValue(keepHead),
            Frozen = [.. (result.GetValue(freeze) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Precision = NumberTypes.Of(result.GetValue(precision)),
        };
    }
}
