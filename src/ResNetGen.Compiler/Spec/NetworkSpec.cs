using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>A network with every setting resolved: top level, extended network, own settings and stage rows are one here.</summary>
/// <param name="Name">The class name.</param>
/// <param name="Namespace">The file's <c>namespace</c>, or null for the project's root namespace.</param>
/// <param name="Settings">The values of the properties that are declared here, each with its key.</param>
public sealed record NetworkSpec(string Name, SourceSpan NameSpan, string? Namespace, string? Title, string? Source, SettingValues Settings)
{
    /// <summary>The settings of a whole network. Declared before the keys that are added to it.</summary>
    internal static readonly SettingKeys Keys = new();

    public Setting<FeatureShape> Input { get => Settings.Get(InputKey); init => Settings = Settings.With(InputKey, value); }

    internal static readonly SettingKey<FeatureShape> InputKey = Keys.Add<FeatureShape>("input");

    /// <summary>Length of the output vector; null: no head.</summary>
    public Setting<int?> Classes { get => Settings.Get(ClassesKey); init => Settings = Settings.With(ClassesKey, value); }

    internal static readonly SettingKey<int?> ClassesKey = Keys.Add<int?>("classes");

    public Setting<StemSpec> Stem { get => Settings.Get(StemKey); init => Settings = Settings.With(StemKey, value); }

    internal static readonly SettingKey<StemSpec> StemKey = Keys.Add<StemSpec>("stem");

    /// <summary>Wide ResNet's k: multiplies every stage's width, not the stem's.</summary>
    public Setting<int> WidthFactor { get => Settings.Get(WidthFactorKey); init => Settings = Settings.With(WidthFactorKey, value); }

    internal static readonly SettingKey<int> WidthFactorKey = Keys.Add<int>("width_factor");

    public required EquatableArray<StageSpec> Stages { get; init; }

    public Setting<BlockOrder> Order { get => Settings.Get(OrderKey); init => Settings = Settings.With(OrderKey, value); }

    internal static readonly SettingKey<BlockOrder> OrderKey = Keys.Add<BlockOrder>("order");

    /// <summary>In pre order, a norm and an activation follow the last stage; true in post order, where it says nothing.</summary>
    public Setting<bool> FinalNorm { get => Settings.Get(FinalNormKey); init => Settings = Settings.With(FinalNormKey, value); }

    internal static readonly SettingKey<bool> FinalNormKey = Keys.Add<bool>("final_norm");

    public Setting<Merge> Merge { get => Settings.Get(MergeKey); init => Settings = Settings.With(MergeKey, value); }

    internal static readonly SettingKey<Merge> MergeKey = Keys.Add<Merge>("merge");

    /// <summary>1 or 3: of projections where the block's stride is over 1 or the stage is dilated. Elsewhere they are 1x1.</summary>
    public Setting<int> ProjectionKernel { get => Settings.Get(ProjectionKernelKey); init => Settings = Settings.With(ProjectionKernelKey, value); }

    internal static readonly SettingKey<int> ProjectionKernelKey = Keys.Add<int>("projection_kernel");

    /// <summary>Rate of the last block; block i of n drops its main path with probability rate * i / (n - 1).</summary>
    public Setting<double> DropPath { get => Settings.Get(DropPathKey); init => Settings = Settings.With(DropPathKey, value); }

    internal static readonly SettingKey<double> DropPathKey = Keys.Add<double>("drop_path");

    /// <summary>8, 16 or 32; null: strides as written.</summary>
    public Setting<int?> OutputStride { get => Settings.Get(OutputStrideKey); init => Settings = Settings.With(OutputStrideKey, value); }

    internal static readonly SettingKey<int?> OutputStrideKey = Keys.Add<int?>("output_stride");

    public Setting<bool> ZeroInitResidual { get => Settings.Get(ZeroInitResidualKey); init => Settings = Settings.With(ZeroInitResidualKey, value); }

    internal static readonly SettingKey<bool> ZeroInitResidualKey = Keys.Add<bool>("zero_init_residual");

    public Setting<ConvolutionInit> Init { get => Settings.Get(InitKey); init => Settings = Settings.With(InitKey, value); }

    internal static readonly SettingKey<ConvolutionInit> InitKey = Keys.Add<ConvolutionInit>("init");

    /// <summary>Of stem, blocks and shortcuts.</summary>
    public Setting<ConvolutionSpec> Convolution { get => Settings.Get(ConvolutionKey); init => Settings = Settings.With(ConvolutionKey, value); }

    internal static readonly SettingKey<ConvolutionSpec> ConvolutionKey = Keys.Add<ConvolutionSpec>("convolution");

    /// <summary>Of stem, blocks and shortcuts; a stem row's own padding wins.</summary>
    public Setting<PaddingMode> Padding { get => Settings.Get(PaddingKey); init => Settings = Settings.With(PaddingKey, value); }

    internal static readonly SettingKey<PaddingMode> PaddingKey = Keys.Add<PaddingMode>("padding");

    public Setting<HeadSpec> Head { get => Settings.Get(HeadKey); init => Settings = Settings.With(HeadKey, value); }

    internal static readonly SettingKey<HeadSpec> HeadKey = Keys.Add<HeadSpec>("head");

    /// <summary><c>regnet</c> has made the stages.</summary>
    public bool IsRegNet { get; init; }

    public Expectation? Expect { get; init; }

    /// <summary>What is published of the trained network; null where nothing is said.</summary>
    public Accuracy? Accuracy { get; init; }

    /// <summary>Whether the same graph is made of both, wherever their settings are written.</summary>
    internal bool MakesTheSameGraph(NetworkSpec other) =>
        (Name, Namespace, Title, Source, IsRegNet, Stages.Count) == (other.Name, other.Namespace, other.Title, other.Source, other.IsRegNet, other.Stages.Count)
        && Keys.All(key => Settings.SaysTheSame(key, other.Settings))
        && Stages.Zip(other.Stages, (one, another) => one.Name == another.Name && StageSpec.Keys.All(key => one.Settings.SaysTheSame(key, another.Settings))).All(same => same);
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
