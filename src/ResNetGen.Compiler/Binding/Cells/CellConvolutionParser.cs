using System.Globalization;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>Reads a convolution of a cell.</summary>
internal sealed class CellConvolutionParser(TokenReader reader)
{
    private static readonly WholeNumberSyntax Channels = new(1, Bounds.MaxChannels);

    private static readonly WholeNumberSyntax Divisor = new(1, Bounds.MaxChannels);

    private static readonly WholeNumberSyntax Dilation = new(1, Bounds.MaxDilation);

    private static SuggestedEdit? Meant(Token word, string option) => TokenReader.Changed(word, DidYouMean.Nearest(word.Text, [option]));

    /// <summary><c>3x3, 64, C=32, dilation 2</c>; false and reported when it is wrong.</summary>
    public bool TryRead(out CellConvolution convolution)
    {
        convolution = null!;
        if (!reader.TryKernel(out var kernel)
            || !reader.Expect(",", "between kernel and output channels")
            || !TryChannels(out var channels))
        {
            return false;
        }

        Setting<GroupCount>? groups = null;
        Setting<int>? dilation = null;
        var end = channels.Span;
        while (reader.TryTake(","))
        {
            var word = reader.Next;
            if (word.Is("C") && groups is null)
            {
                if (!TryGroups(out var count))
                    return false;
                groups = count;
                end = count.Span;
            }
            else if (word.Is("dilation") && dilation is null)
            {
                reader.Take();
                if (!reader.TryNumber(Dilation, "the dilation", out var rate))
                    return false;
                dilation = rate;
                end = rate.Span;
            }
            else
            {
                var hint = word.Is("stride") ? " (write the block's stride after the cell, or in 'stride')" : "";
                return reader.Fail($"Expected 'C=N' (groups) or 'dilation N' after the output channels{hint}", Meant(word, "dilation"));
            }
        }

        convolution = new(kernel, channels, groups, dilation, kernel.Span.To(end));
        return true;
    }

    private bool TryChannels(out Setting<ChannelCount> channels) =>
        TryCount("the number of output channels", "Expected the output channels, a number or", "a number of channels", out channels);

    /// <summary><c>64</c>, <c>w</c>, <c>4w</c>, <c>1.5w</c>, <c>w/2</c>.</summary>
    private bool TryCount(string what, string expected, string kind, out Setting<ChannelCount> count)
    {
        count = default;
        var first = reader.Next;
        var factor = 1m;
        if (first.Kind == TokenKind.Number)
        {
            if (!reader.After.Is("w"))
            {
                if (reader.After.Kind == TokenKind.Word && reader.After.Span.Start == first.Span.End)
                    return reader.Report(first.Span.To(reader.After.Span), $"'{first.Text}{reader.After.Text}' is not {kind}. Write a number such as '64', or a multiple of the width such as '{first.Text}w'.");
                if (!reader.TryNumber(Channels, what, out var number))
                    return false;
                count = new(new(number.Value, 1, OfWidth: false), number.Span, IsWritten: true);
                return true;
            }

            reader.Take();
            if (NumberText.TryParse(first.Text, out var read) is { } fault)
                return reader.Report(first.Span, $"{Quote(first.Text)} is {fault}: a multiple of the width is written '4w', '1.5w' or 'w/2'.");
            if (read.Value is <= 0 or > Bounds.MaxChannels)
                return reader.Report(first.Span, $"{Quote(first.Text)} is out of range: the multiple of the width is above 0 and at most {NumberText.Show(Bounds.MaxChannels)}.");
            factor = read.Value;
        }

        var last = reader.Next;
        if (!reader.TryTake("w"))
            return reader.Fail($"{expected} a multiple of the width such as 'w', '4w' or 'w/2'");

        var divisor = 1;
        if (reader.TryTake("/"))
        {
            if (!reader.TryNumber(Divisor, "the divisor of the width", out var by))
                return false;
            divisor = by.Value;
            last = new(TokenKind.Number, by.Value.ToString(CultureInfo.InvariantCulture), by.Span);
        }

        count = new(new(factor, divisor, OfWidth: true), first.Span.To(last.Span), IsWritten: true);
        return true;
    }

    /// <summary><c>C=32</c>, <c>C=4w</c>, or <c>C</c> for the stage's cardinality.</summary>
    private bool TryGroups(out Setting<GroupCount> groups)
    {
        var letter = reader.Take();
        groups = new(new(null), letter.Span, IsWritten: true);
        if (!reader.TryTake("="))
            return true;
        if (!TryCount("the number of groups", "Expected the number of groups, a whole number or", "a number of groups", out var count))
            return false;
        groups = new(count.Value.OfWidth ? new(null, count.Value) : new((int)count.Value.Factor), letter.Span.To(count.Span), IsWritten: true);
        return true;
    }
}
