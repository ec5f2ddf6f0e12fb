using ResNetGen.Compiler.Binding.Rows;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Binding.Context;

/// <summary>What the networks of a file share while they are bound.</summary>
internal sealed class FileContext
{
    public FileContext(DiagnosticBag diagnostics)
    {
        Diagnostics = diagnostics;
        Values = new(diagnostics);
        Rows = new(Values, diagnostics);
        Missing = new(diagnostics);
        Budget = new(diagnostics);
        Lengths = new(diagnostics);
    }

    public DiagnosticBag Diagnostics { get; }

    public ValueCache Values { get; }

    public RowReader Rows { get; }

    /// <summary>Of the top level's settings.</summary>
    public UsageLedger Usage { get; } = new();

    public MissingSettings Missing { get; }

    public FileBudget Budget { get; }

    public ListLengths Lengths { get; }
}
