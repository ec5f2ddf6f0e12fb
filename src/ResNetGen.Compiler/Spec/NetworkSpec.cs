using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>A network with every setting resolved: top level, extended network, own settings and stage rows are one here.</summary>
/// <param name="Name">The class name.</param>
/// <param name="Namespace">The file's <c>namespace</c>, or null for the project's root namespace.</param>
public sealed record NetworkSpec(string Name, SourceSpan NameSpan, string? Namespace, string? Title, string? Source)
{
    public required Setting<FeatureShape> Input { get; init; }

    /// <summary>Length of the output vector; null: no head.</summary>
    public required Setting<int?> Classes { get; init; }

    public required Setting<StemSpec> Stem { get; init; }

    /// <summary>Wide ResNet's k: multiplies every stage's width, not the stem's.</summary>
    public required Setting<int> WidthFactor { get; init; }

    public required EquatableArray<StageSpec> Stages { get; init; }

    public required Setting<BlockOrder> Order { get; init; }

    public required Setting<Merge> Merge { get; init; }

    /// <summary>Rate of the last block; block i of n drops its main path with probability rate * i / (n - 1).</summary>
    public required Setting<double> DropPath { get; init; }

    /// <summary>8, 16 or 32; null: strides as written.</summary>
    public required Setting<int?> OutputStride { get; init; }

    public required Setting<bool> ZeroInitResidual { get; init; }

    public required Setting<ConvolutionInit> Init { get; init; }

    public required Setting<HeadSpec> Head { get; init; }

    /// <summary><c>regnet</c> has made the stages.</summary>
    public bool IsRegNet { get; init; }

    public Expectation? Expect { get; init; }

    /// <summary>What is published of the trained network; null where nothing is said.</summary>
    public Accuracy? Accuracy { get; init; }
}

/// <summary>Channels x height x width.</summary>
public readonly record struct FeatureShape(int Channels, int Height, int Width)
{
    /// <summary>As the language writes it: <c>3x224x224</c>.</summary>
    public override string ToString() => $"{Channels}x{Height}x{Width}";
}

public enum BlockOrder
{
    /// <summary>Convolution, norm, activation (2015).</summary>
    Post,

    /// <summary>Norm, activation, convolution (2016).</summary>
    Pre,
}

/// <summary>Where the addition goes; F is the main path, x the shortcut's output.</summary>
public enum Merge
{
    /// <summary><c>relu(F + x)</c></summary>
    ActivatedSum,

    /// <summary><c>relu(F) + x</c></summary>
    ActivatedMainPath,

    /// <summary><c>relu(F + x^2)</c></summary>
    ActivatedSumWithSquare,
}

/// <summary>How the weights of the 2-D convolutions start.</summary>
public enum ConvolutionInit
{
    KaimingFanOut,
    KaimingFanIn,
    Xavier,

    /// <summary>PyTorch's own.</summary>
    Default,
}

/// <param name="Pool">The global pool: max or average.</param>
/// <param name="Dropout">Probability before the fully connected layer.</param>
public sealed record HeadSpec(PoolKind Pool, double Dropout);
