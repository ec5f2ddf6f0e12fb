using System.Globalization;
using System.Text;
using ResNetGen.Tracing;

namespace ResNetGen.Fused;

/// <summary>
/// Writes the TorchScript of one method: the operations that its results need, with what follows a convolution made part of it. oneDNN ends a convolution with an
/// activation, or adds it to a map that is there and then applies ReLU.
/// </summary>
internal sealed class FusedMethod
{
    private readonly IReadOnlyList<Operation> operations;

    private readonly IReadOnlyList<int> results;

    private readonly WeightSlots slots;

    /// <summary>By number: how many operations and results take the value.</summary>
    private readonly int[] uses;

    /// <summary>By number: the operation that the value is computed by, which is a later one for a convolution that is part of it.</summary>
    private readonly int[] computedBy;

    /// <summary>By number: the last operation that takes the value.</summary>
    private readonly int[] lastUse;

    /// <summary>By the number of an addition: the convolution that computes it.</summary>
    private readonly Dictionary<int, int> addends = [];

    private FusedMethod(IReadOnlyList<Operation> operations, IReadOnlyList<int> results, WeightSlots slots)
    {
        this.operations = operations;
        this.results = results;
        this.slots = slots;
        uses = new int[operations.Count];
        computedBy = [.. Enumerable.Range(0, operations.Count)];
        lastUse = new int[operations.Count];
        CountUses();
        Fuse();
        FindLastUses();
    }

    /// <summary>The code of a method that takes images and weights and gives the results as a list.</summary>
    /// <param name="name">Of the method.</param>
    /// <param name="operations">Of the whole pass.</param>
    /// <param name="results">The numbers of the values that the method gives.</param>
    /// <param name="slots">Where each weight is in the list.</param>
    public static string Write(string name, IReadOnlyList<Operation> operations, IReadOnlyList<int> results, WeightSlots slots) =>
        new FusedMethod(operations, results, slots).Write(name);

    private string Write(string name)
    {
        var code = new StringBuilder();
        Line($"  def {name}(self: {TorchScriptArchive.Self}, images: Tensor, w: List[Tensor]) -> List[Tensor]:");
        Line("    none = annotate(List[Optional[number]], [])");
        Line("    v0 = torch.contiguous(images, memory_format=2)");
        for (var i = 1; i < operations.Count; i++)
        {
            if (uses[i] > 0 && computedBy[i] == i)
                Line(string.Create(CultureInfo.InvariantCulture, $"    v{i} = {Expression(i)}"));
        }

        // Whoever takes a result reads it as any other tensor: channel by channel.
        Line($"    return [{string.Join(", ", results.Select(result => $"torch.contiguous({Name(result)})"))}]");
        return code.ToString();

        void Line(string text) => code.Append(text).Append('\n');
    }

    /// <summary>From the last operation to the first: what nobody needs takes nothing.</summary>
    private void CountUses()
    {
        foreach (var result in results)
            uses[result]++;
        for (var i = operations.Count - 1; i > 0; i--)
        {
            if (uses[i] == 0)
                continue;
            foreach (var input in operations[i].Inputs)
                uses[input]++;
        }
    }

    private void Fuse()
    {
        for (var i = 1; i < operations.Count; i++)
        {
            if (uses[i] == 0)
                continue;
            switch (operations[i])
            {
                case ActivationOperation { Activation.Attribute: not null } activation when IsPlainConvolution(activation.Input):
                    computedBy[activation.Input] = i;
                    break;
                case ActivationOperation { Activation.FollowsAddition: true } activation when uses[activation.Input] == 1 && addends.TryGetValue(activation.Input, out var added):
                    computedBy[added] = i;
                    computedBy[activation.Input] = i;
                    break;
                case AdditionOperation addition when Addend(addition) is { } convolution:
                    addends.Add(i, convolution);
                    computedBy[convolution] = i;
                    break;
            }
        }
    }

    /// <summary>A convolution that nothing has become part of, for one taker alone.</summary>
    private bool IsPlainConvolution(int value) => operations[value] is ConvolutionOperation && uses[value] == 1 && computedBy[value] == value;

    /// <summary>The convolution that adds itself to the other map: the later one where both are, so that the other is there.</summary>
    private int? Addend(AdditionOperation addition)
    {
        var (earlier, later) = (Math.Min(addition.Left, addition.Right), Math.Max(addition.Left, addition.Right));
        return IsPlainConvolution(later) ? later : IsPlainConvolution(earlier) ? earlier : null;
    }

    private void FindLastUses()
    {
        for (var i = 1; i < operations.Count; i++)
        {
            if (uses[i] == 0)
                continue;
            foreach (var input in operations[i].Inputs)
                lastUse[input] = Math.Max(lastUse[input], computedBy[i]);
        }

        foreach (var result in results)
            lastUse[result] = int.MaxValue;
    }

    /// <summary>Whether an operation may write into a value: it is the last that takes it, and the value is not what the caller gave.</summary>
    private bool MayChange(int value, int by) => value != 0 && lastUse[value] == by;

    private string Expression(int i) => operations[i] switch
    {
        ConvolutionOperation convolution => Convolution(convolution, null),
        ActivationOperation activation when computedBy[activation.Input] == i => operations[activation.Input] switch
        {
            ConvolutionOperation convolution => Convolution(convolution, activation.Activation),
            _ => Addition(i, activation.Input, activation.Activation),
        },
        ActivationOperation activation => Activate(i, activation),
        AdditionOperation => Addition(i, i, null),
        PlainOperation plain => Plain(i, plain),
        var other => throw new InvalidOperationException($"{other} is not an operation of a pass."),
    };

    private string Convolution(ConvolutionOperation convolution, Activation? activation)
    {
        var end = activation is null ? "\"none\", none, \"\"" : $"\"{activation.Attribute}\", {Numbers(activation)}, \"{activation.Algorithm}\"";
        return $"ops.mkldnn._convolution_pointwise({Name(convolution.Input)}, {slots.Convolution(convolution)}, {Window(convolution)}, {end})";
    }

    private static string Numbers(Activation activation) => activation.Numbers.Length == 0 ? "none" : $"annotate(List[Optional[number]], [{activation.Numbers}])";

    /// <summary>An addition.</summary>
    /// <param name="i">What computes it: the addition, or the activation behind it.</param>
    /// <param name="sum">The addition.</param>
    /// <param name="activation">The one behind it; null where there is none.</param>
    private string Addition(int i, int sum, Activation? activation)
    {
        var addition = (AdditionOperation)operations[sum];
        if (!addends.TryGetValue(sum, out var addend))
        {
            var (into, other) = MayChange(addition.Left, i) ? (addition.Left, addition.Right) : (addition.Right, addition.Left);
            return $"torch.add{(MayChange(into, i) ? "_" : "")}({Name(into)}, {Name(other)})";
        }

        var convolution = (ConvolutionOperation)operations[addend];
        var map = addition.Left == addend ? addition.Right : addition.Left;
        var end = activation is null ? "None, none, \"\"" : $"\"{activation.Attribute}\", none, \"\"";
        return MayChange(map, i) && convolution.Input != map
            ? $"ops.mkldnn._convolution_pointwise_({Name(map)}, {Name(convolution.Input)}, {slots.Convolution(convolution)}, {Window(convolution)}, \"add\", 1., {end})"
            : $"ops.mkldnn._convolution_pointwise({Name(convolution.Input)}, {Name(map)}, {slots.Convolution(convolution)}, {Window(convolution)}, \"add\", 1., {end})";
    }

    private string Activate(int i, ActivationOperation activation)
    {
        var input = MayChange(activation.Input, i) ? Name(activation.Input) : $"torch.clone({Name(activation.Input)})";
        return string.Format(CultureInfo.InvariantCulture, activation.Activation.Text, input);
    }

    private string Plain(int i, PlainOperation plain)
    {
        var code = PlainCode.Of(plain);
        var arguments = plain.Inputs.Select(Name).Concat(code.Tensors.Select(slots.Constant)).ToArray<object>();
        return string.Format(CultureInfo.InvariantCulture, code.InPlace is { } inPlace && MayChange(plain.Inputs[0], i) ? inPlace : code.Text, arguments);
    }

    private static string Window(ConvolutionOperation convolution)
    {
        var layer = convolution.Convolution;
        return $"{Pair(layer.padding!)}, {Pair(layer.stride)}, {Pair(layer.dilation)}, {layer.groups.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Pair(long[] lengths) => string.Create(CultureInfo.InvariantCulture, $"[{lengths[0]}, {lengths[1]}]");

    private static string Name(int value) => string.Create(CultureInfo.InvariantCulture, $"v{value}");
}
