using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>Reads a row of the stem: <c>7x7, 64, stride 2</c>, <c>max pool 3x3, stride 2, padding 1</c>.</summary>
internal sealed class StemRowParser(ScalarNode scalar, DiagnosticBag diagnostics)
{
    public const string Expected = "a row such as '7x7, 64, stride 2' or 'max pool 3x3, stride 2'";

    private static readonly string[] Pools = ["max", "avg"];

    private const string Zeros = "zeros";

    private const string Ceil = "ceil";

    private static readonly string[] Options = ["stride", "padding"];

    private static readonly string[] PoolOptions = [.. Options, Zeros, Ceil];

    private static readonly WholeNumberSyntax Channels = new(1, Bounds.MaxChannels);

    private static readonly WholeNumberSyntax Strides = new(1, Bounds.MaxStride);

    private static readonly WholeNumberSyntax Paddings = new(0, Bounds.MaxPadding);

    private readonly TokenReader reader = new(scalar, LanguageErrors.BadStemRow, diagnostics);

    public StemRow? Parse() => reader.Next.Kind == TokenKind.Word ? Pool() : Convolution();

    private StemConvolution? Convolution()
    {
        if (!reader.TryKernel(out var kernel)
            || !reader.Expect(",", "between kernel and output channels")
            || !reader.TryNumber(Channels, "the number of output channels", out var channels)
            || !TryOptions(Options, out var stride, out var padding, out _))
        {
            return null;
        }

        return new(kernel.Value, channels.Value, stride?.Value ?? 1, padding?.Value ?? Centred(kernel.Value), scalar.Span) { HasOwnPadding = padding is not null };
    }

    private StemPool? Pool()
    {
        var word = reader.Take();
        if (!Pools.Contains(word.Text, StringComparer.Ordinal))
        {
            var meant = DidYouMean.Nearest(word.Text, Pools);
            reader.Report(
                word.Span,
                $"{Quote(word.Text)} cannot begin a row of the stem.{DidYouMean.Ask(meant)} A row is 'KxK, N, stride S', 'max pool KxK, stride S' or 'avg pool KxK, stride S'.",
                TokenReader.Changed(word, meant));
            return null;
        }

        if (!reader.Expect("pool", $"after '{word.Text}'") || !reader.TryKernel(out var kernel) || !TryOptions(PoolOptions, out var stride, out var padding, out var flags))
            return null;
        if (stride is not { } step)
        {
            reader.Report(scalar.Span, $"The pool {Quote(scalar.Text)} has no stride. Write '{Show(scalar.Text)}, stride 2'.", scalar.ChangedTo(scalar.Text + ", stride 2"));
            return null;
        }

        var pixels = padding?.Value ?? Centred(kernel.Value);
        if (!HaveMeaning(flags, word, kernel.Value, pixels))
            return null;
        return new(word.Is("max") ? PoolKind.Max : PoolKind.Average, kernel.Value, step.Value, pixels, scalar.Span)
        {
            HasOwnPadding = padding is not null,
            PadsZeros = flags.ContainsKey(Zeros),
            CeilMode = flags.ContainsKey(Ceil),
        };
    }

    private static int Centred(int kernel) => (kernel - 1) / 2;

    private bool HaveMeaning(Dictionary<string, SourceSpan> flags, Token pool, int kernel, int padding)
    {
        foreach (var flag in flags)
        {
            if (!pool.Is("max"))
                return reader.Report(flag.Value, $"'{flag.Key}' goes with a max pool, and this is an average pool.");
            if (flag.Key == Zeros && padding == 0)
                return reader.Report(flag.Value, $"'zeros' has no effect on a {kernel}x{kernel} pool without padding. Remove it, or write the padding, such as 'padding {Math.Max(1, kernel / 2)}'.");
        }

        return true;
    }

    /// <param name="known">What may be there.</param>
    /// <param name="flags">Options without a number, and where they are written.</param>
    private bool TryOptions(string[] known, out Setting<int>? stride, out Setting<int>? padding, out Dictionary<string, SourceSpan> flags)
    {
        stride = null;
        padding = null;
        flags = new(StringComparer.Ordinal);
        while (reader.Next.Kind != TokenKind.End)
        {
            if (!reader.Expect(",", "before 'stride' or 'padding'"))
                return false;
            var word = reader.Next;
            if (word.Is("stride") && stride is null)
            {
                reader.Take();
                if (!reader.TryNumber(Strides, "the stride", out var step))
                    return false;
                stride = step;
            }
            else if (word.Is("padding") && padding is null)
            {
                reader.Take();
                if (!reader.TryNumber(Paddings, "the padding", out var pixels))
                    return false;
                padding = pixels;
            }
            else if (word.Kind == TokenKind.Word && known.Skip(Options.Length).Contains(word.Text, StringComparer.Ordinal) && !flags.ContainsKey(word.Text))
            {
                flags.Add(word.Text, reader.Take().Span);
            }
            else
            {
                var expected = known.Length == Options.Length ? "Expected 'stride N' or 'padding N'" : "Expected 'stride N', 'padding N', 'zeros' or 'ceil'";
                return reader.Fail(expected, TokenReader.Changed(word, DidYouMean.Nearest(word.Text, known)));
            }
        }

        return true;
    }
}
