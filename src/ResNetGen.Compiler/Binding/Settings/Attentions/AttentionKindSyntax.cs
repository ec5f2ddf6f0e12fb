using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary>The kinds of attention. A new kind is a line here.</summary>
internal sealed class AttentionKindSyntax : CallSyntax<AttentionSpec>
{
    private static readonly IAttentionSyntax[] Kinds =
    [
        new NoAttentionSyntax(), new SqueezeExcitationSyntax(), new ExactSqueezeExcitationSyntax(), new RatioSqueezeExcitationSyntax(),
        new EfficientChannelAttentionSyntax(), new ConvolutionalBlockAttentionSyntax(), new GlobalContextSyntax(), new EffectiveSqueezeExcitationSyntax(),
    ];

    /// <summary>All forms in a row; one with a comma is in quotes, which a map on one line needs.</summary>
    public static string Choice
    {
        get
        {
            var forms = Kinds.SelectMany(kind => kind.Forms).Select(form => form.Contains(',') ? $"\"{form}\"" : form).ToList();
            return $"{string.Join(", ", forms.Take(forms.Count - 1))} or {forms[forms.Count - 1]}";
        }
    }

    protected override IReadOnlyList<string> Forms { get; } = [.. Kinds.SelectMany(kind => kind.Forms)];

    protected override CallMatch<AttentionSpec>? Match(CallText call)
    {
        foreach (var kind in Kinds)
        {
            if (kind.Match(call) is { } match)
                return match;
        }

        return null;
    }
}
