namespace ResNetGen.Compiler.Diagnostics;

/// <summary>Band RNG2xx: every setting is understood, but the shapes that follow from them are impossible or doubtful.</summary>
public static class ShapeErrors
{
    public static readonly DiagnosticDescriptor NotWhole = new("RNG201", "A channel count is not a whole number");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = new("RNG202", "Channels are not divisible by the groups of a convolution");

    public static readonly DiagnosticDescriptor NormGroupsDoNotDivide = new("RNG203", "Channels are not divisible by the groups of a group norm");

    public static readonly DiagnosticDescriptor EvenKernel = new("RNG204", "An even kernel inside a block");

    public static readonly DiagnosticDescriptor ZeroPadShrinks = new("RNG205", "A zero-padded shortcut would have to drop channels");

    public static readonly DiagnosticDescriptor MapTooSmall = new("RNG206", "A feature map would be smaller than one pixel");

    public static readonly DiagnosticDescriptor DilationTooLarge = new("RNG207", "A dilated kernel reaches past the feature map");

    public static readonly DiagnosticDescriptor ExpectationNotMet = new("RNG208", "The network is not the one that 'expect' promises");

    public static readonly DiagnosticDescriptor OutputStrideNotReached = new("RNG209", "The total stride cannot be what 'output_stride' asks for");

    public static readonly DiagnosticDescriptor TooLarge = new("RNG210", "A count is too large");

    public static readonly DiagnosticDescriptor PaddingTooLarge = new("RNG211", "A pool is padded by more than half its kernel");

    public static readonly DiagnosticDescriptor AttentionTooNarrow = new("RNG212", "Attention has no whole number of inner channels");

    public static readonly DiagnosticDescriptor PathsDifferInChannels = new("RNG213", "Paths of a sum with different channels");

    public static readonly DiagnosticDescriptor PathsDifferInSize = new("RNG214", "Paths of a split that differ in size");

    public static readonly DiagnosticDescriptor FilterDoesNotMeetShortcut = new("RNG215", "A filter and the shortcut give different sizes");

    public static readonly DiagnosticDescriptor NoCount = new("RNG216", "A formula gives no count");

    public static readonly DiagnosticDescriptor UnknownCount = new("RNG217", "A count that 'expect' promises is not known");

    public static readonly DiagnosticDescriptor SizeIsRounded = new("RNG251", "The input's size is not divisible by the total stride", Severity.Warning);

    public static readonly DiagnosticDescriptor LargeStemOnSmallInput = new("RNG252", "A 7x7 stem on a small input", Severity.Warning);

    public static readonly DiagnosticDescriptor ChannelsLast = new("RNG253", "The input looks like height x width x channels", Severity.Warning);

    public static readonly DiagnosticDescriptor RegNetWithoutStem = new("RNG254", "A RegNet has the stem of ImageNet's ResNets", Severity.Warning);
}
