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
    private static readonly WholeNumberSyntax Repetitions = new(1, Bounds.MaxBlocks);

    private static readonly WholeNumberSyntax Stride = new(1, Bounds.MaxStride);

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

        if (!new CellItemParser(reader).TryItems(out var items))
            return false;
        span = span.To(reader.Next.Span);
        if (!reader.Expect("]", "or ';' after a convolution"))
            return false;
        if (!items.Any(item => item.Convolutions.Any()))
            return reader.Report(span, "This cell has no convolution: all paths of its splits are empty. Write one such as '3x3, 64' in a path, or beside the split.");
        cell = new(items);
        return true;
    }
}
