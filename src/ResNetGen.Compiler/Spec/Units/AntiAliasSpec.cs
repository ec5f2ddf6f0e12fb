namespace ResNetGen.Compiler.Spec;

/// <summary>A filter that takes the place of a stride (arXiv:1904.11486).</summary>
/// <param name="Blur">Kernel of a binomial filter with reflected edges; null: the mean of as many pixels as the stride leaves out.</param>
public sealed record AntiAliasSpec(int? Blur)
{
    public const int DefaultBlur = 3;

    /// <summary>As the language writes it: <c>blur</c>, <c>blur(5)</c>, <c>avg</c>.</summary>
    public string Text => Blur switch
    {
        null => "avg",
        DefaultBlur => "blur",
        { } kernel => $"blur({SettingNumber.Text(kernel)})",
    };
}
