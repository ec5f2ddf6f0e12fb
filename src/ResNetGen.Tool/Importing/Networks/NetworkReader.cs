using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>Finds stem, blocks and head in the layers of a file.</summary>
internal static class NetworkReader
{
    /// <param name="last">What gives the file's output.</param>
    /// <exception cref="ImportException">The file is not a residual network of the language.</exception>
    public static ReadNetwork Read(Operation last)
    {
        var (start, path) = Path(last);
        var parts = PartReader.Read(start, path);
        var (body, head) = Head(parts);
        return body.OfType<ResidualPart>().Any() ? Residual(body, head) : PlainReader.Read(body, head);
    }

    private static (Operation Start, IReadOnlyList<Operation> Path) Path(Operation last)
    {
        var (open, seen) = (new Stack<Operation>([last]), new HashSet<Operation> { last });
        while (open.TryPop(out var operation))
        {
            foreach (var input in operation.Inputs.Where(seen.Add))
                open.Push(input);
        }

        var order = seen.OrderBy(operation => operation.Index).ToList();
        return order.Count > 1 ? (order[0], order[1..]) : throw new ImportException("it computes nothing");
    }

    /// <summary>Takes the layers behind the last feature map.</summary>
    private static (IReadOnlyList<Part> Body, ReadNetwork Head) Head(IReadOnlyList<Part> parts)
    {
        var pool = parts.ToList().FindIndex(part => part is GlobalPoolPart);
        if (pool < 0)
        {
            return parts.OfType<ClassifierPart>().FirstOrDefault() is { } early
                ? throw PartReader.Fault(early.At, "which takes a whole map; the language has a pool before it")
                : (parts, new([], [], parts[^1].At));
        }

        var (body, head) = (parts.Take(pool).ToList(), parts.Skip(pool).ToList());
        if (body.Count == 0)
            throw PartReader.Fault(head[0].At, "which comes before any block");
        var found = new ReadNetwork([], [], head[^1].At) { PoolsMaximum = head[0] is GlobalPoolPart { IsMaximum: true } };
        return head switch
        {
            [_] => (body, found with { Last = body[^1].At, PooledFeatures = found.PoolsMaximum ? "maximum" : "mean", PoolsMaximum = false }),
            [_, ClassifierPart scores] => (body, found with { Classes = scores.Classes }),
            [_, ClassifierPart scores, SoftmaxPart] => (body, found with { Classes = scores.Classes, ScoreActivation = "softmax" }),
            [_, ClassifierPart scores, ActivationPart { Text: "sigmoid" }] => (body, found with { Classes = scores.Classes, ScoreActivation = "sigmoid" }),
            _ => throw PartReader.Fault(head.Skip(1).First(part => part is not ClassifierPart).At, "which its heads do not have"),
        };
    }

    private static ReadNetwork Residual(IReadOnlyList<Part> body, ReadNetwork head)
    {
        var first = body.ToList().FindIndex(part => part is ResidualPart);
        var isPre = body.OfType<ResidualPart>().Any(block => Ways(block).Main is [NormPart or ActivationPart, ..]) || body.Skip(first).Any(IsNormBehindSum);
        var stem = body.Take(first).ToList();
        // Where the first shortcut has a convolution, the block's first norm and activation come before both ways.
        while (isPre && stem is [.., NormPart or ActivationPart])
            stem.RemoveAt(stem.Count - 1);
        var blocks = new List<ReadBlock>();
        var channels = stem.OfType<ConvolutionPart>().LastOrDefault()?.Outputs;
        for (var i = first; i < body.Count; i++)
        {
            if (body[i] is not ResidualPart residual)
            {
                if (body[i] is not (NormPart or ActivationPart))
                    throw PartReader.Fault(body[i].At, "which is between two blocks");
                continue;
            }

            // Norm and activation in front of the block, where they are not on its main path; or the activation behind its sum.
            var outside = isPre ? body.Take(i).Reverse().TakeWhile(part => part is NormPart or ActivationPart).Reverse() : body.Skip(i + 1).Take(1).OfType<ActivationPart>();
            var block = Block(residual, [.. outside]) with { Inputs = channels };
            blocks.Add(block);
            channels = block.Outputs;
        }

        return head with
        {
            Stem = stem,
            Blocks = blocks,
            IsPreActivation = isPre,
            HasFinalNorm = body[^1] is NormPart or ActivationPart,
        };

        bool IsNormBehindSum(Part part) => part is NormPart && body[body.ToList().IndexOf(part) - 1] is ResidualPart;
    }

    private static ReadBlock Block(ResidualPart residual, IReadOnlyList<Part> outside)
    {
        var (main, past) = Ways(residual);
        if (main.Count == 0)
            throw PartReader.Fault(residual.At, "which adds a map to itself");
        var block = MainPath.Read([.. outside.Where(part => part is NormPart), .. main, .. outside.Where(part => part is ActivationPart)], Shortcuts.Read(past));
        var merge = main[^1] is ActivationPart ? "relu(F) + x" : Shortcuts.IsSquared(past) ? "relu(F + x^2)" : block.Merge;
        return block with { Merge = merge, At = residual.At };
    }

    /// <summary>The path with more convolutions; of two with as many, the one that the file names first.</summary>
    private static (IReadOnlyList<Part> Main, IReadOnlyList<Part> Shortcut) Ways(ResidualPart residual)
    {
        if (residual.Paths.Count != 2)
            throw PartReader.Fault(residual.At, $"which adds {residual.Paths.Count} maps; a block adds two");
        var (left, right) = (residual.Paths[0], residual.Paths[1]);
        return Weight(right) > Weight(left) ? (right, left) : (left, right);

        static int Weight(IReadOnlyList<Part> path) => path.Sum(part => part is ConvolutionPart or SplitPart or CompoundPart ? 2 : part is NormPart or ActivationPart ? 0 : 1);
    }
}
