using System.Globalization;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>Reads the paper's cells: <c>[1x1, 64; 3x3, 64, C=32; 1x1, 256] x 3, stride 2</c>.</summary>
internal sealed class CellParser(ScalarNode scalar, DiagnosticBag diagnostics)
{
    private static readonly WholeNumberSyntax Channels = new(1, Bounds.MaxChannels);

    private static readonly WholeNumberSyntax Divisor = new(1, Bounds.MaxChannels);

    private static readonly WholeNumberSyntax Repetitions = new(1, Bounds.MaxBlocks);

    private static readonly WholeNumberSyntax Stride = new(1, Bounds.MaxStride);

    private static readonly WholeNumberSyntax Dilation = new(1, Bounds.MaxDilation);

    private readonly TokenReader reader = new(scalar, LanguageErrors.BadCell, diagnostics);

    /// <summary>A value of <c>block</c>: the cell alone.</summary>
    public CellBlockSpec? ParseBlock()
    {
        if (!TryCell(out var cell, out _))
            return null;
        if (reader.Next.Kind == TokenKind.End)
            return cell;
        _ = reader switch
        {
            { Next: var x, After.Text: var count } when x.Is("x") =>
                reader.Report(x.Span, $"'x {Show(count)}' does not belong inside 'block'. To repeat the block, write 'blocks: {Show(count)}'."),
            _ when IsStride() =>
                reader.Report(reader.Next.Span, "A stride does not belong inside 'block'. Write it in 'stride'."),
            _ => reader.Fail("Expected nothing after the cell's ']'"),
        };
        return null;
    }

    /// <summary>A row of <c>stages</c>: the cell, how often it repeats, its stride.</summary>
    public RowCell? ParseRow()
    {
        if (!TryCell(out var cell, out var span))
            return null;

        Setting<int>? blocks = null;
        Setting<int>? stride = null;
        while (reader.Next.Kind != TokenKind.End)
        {
            reader.TryTake(",");
            var word = reader.Next;
            if (word.Is("x") && blocks is null)
            {
                reader.Take();
                if (!reader.TryNumber(Repetitions, "the number of blocks", out var count))
                    return null;
                blocks = count;
            }
            else if (word.Is("stride") && stride is null)
            {
                reader.Take();
                if (!reader.TryNumber(Stride, "the stride", out var step))
                    return null;
                stride = step;
            }
            else
            {
                reader.Fail("Expected 'x N' (how often the block repeats) or 'stride N' after the cell", Meant(word, "stride"));
                return null;
            }
        }

        return new(new(cell, span, IsWritten: true), blocks, stride);
    }

    private static SuggestedEdit? Meant(Token word, string option) => TokenReader.Changed(word, DidYouMean.Nearest(word.Text, [option]));

    private bool IsStride() => reader.Next.Is("stride") || (reader.Next.Is(",") && reader.After.Is("stride"));

    private bool TryCell(out CellBlockSpec cell, out SourceSpan span)
    {
        cell = null!;
        span = reader.Next.Span;
        if (!reader.Expect("[", "at the head of a cell such as \"[3x3, 64; 3x3, 64]\""))
            return false;

        var convolutions = new List<CellConvolution>();
        do
        {
            if (!TryConvolution(out var convolution))
                return false;
            convolutions.Add(convolution);
            if (convolutions.Count > Bounds.MaxConvolutions)
                return reader.Report(convolution.Span, $"A cell has at most {Bounds.MaxConvolutions} convolutions.");
        }
        while (reader.TryTake(";"));

        span = span.To(reader.Next.Span);
        if (!reader.Expect("]", "or ';' after a convolution"))
            return false;
        cell = new(convolutions.ToEquatableArray());
        return true;
    }

    private bool TryConvolution(out CellConvolution convolution)
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

    /// <summary><c>64</c>, <c>w</c>, <c>4w</c>, <c>1.5w</c>, <c>w/2</c>.</summary>
    private bool TryChannels(out Setting<ChannelCount> channels)
    {
        channels = default;
        var first = reader.Next;
        var factor = 1m;
        if (first.Kind == TokenKind.Number)
        {
            if (!reader.After.Is("w"))
            {
                if (reader.After.Kind == TokenKind.Word && reader.After.Span.Start == first.Span.End)
                    return reader.Report(first.Span.To(reader.After.Span), $"'{first.Text}{reader.After.Text}' is not a number of channels. Write a number such as '64', or a multiple of the width such as '{first.Text}w'.");
                if (!reader.TryNumber(Channels, "the number of output channels", out var number))
                    return false;
                channels = new(new(number.Value, 1, OfWidth: false), number.Span, IsWritten: true);
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
            return reader.Fail("Expected the output channels, a number or a multiple of the width such as 'w', '4w' or 'w/2'");

        var divisor = 1;
        if (reader.TryTake("/"))
        {
            if (!reader.TryNumber(Divisor, "the divisor of the width", out var by))
                return false;
            divisor = by.Value;
            last = new(TokenKind.Number, by.Value.ToString(CultureInfo.InvariantCulture), by.Span);
        }

        channels = new(new(factor, divisor, OfWidth: true), first.Span.To(last.Span), IsWritten: true);
        return true;
    }

    /// <summary><c>C=32</c>, or <c>C</c> for the stage's cardinality.</summary>
    private bool TryGroups(out Setting<GroupCount> groups)
    {
        var letter = reader.Take();
        groups = new(new(null), letter.Span, IsWritten: true);
        if (!reader.TryTake("="))
            return true;
        if (!reader.TryNumber(Channels, "the number of groups", out var number))
            return false;
        groups = new(new(number.Value), letter.Span.To(number.Span), IsWritten: true);
        return true;
    }
}
