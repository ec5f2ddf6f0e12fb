using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Core.Tokens;

namespace ResNetGen.Compiler.Syntax;

/// <summary>
/// A scanner that knows of a list's ']' before its event comes. The parser looks one token further before it hands out that event; where
/// that token is a fault, the event never comes, and the list would be taken for one that was left open.
/// </summary>
internal sealed class ListEndScanner(IScanner scanner) : IScanner
{
    /// <summary>The end of the list that the parser has read last, until <see cref="Forget"/>.</summary>
    public SequenceEnd? ListEnd { get; private set; }

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

    /// <summary>An event has come: what it stands for needs no remembering.</summary>
    public void Forget() => ListEnd = null;

    public bool MoveNext() => scanner.MoveNext();

    public bool MoveNextWithoutConsuming() => scanner.MoveNextWithoutConsuming();

    public void ConsumeCurrent()
    {
        if (Current is FlowSequenceEnd end)
            ListEnd = new SequenceEnd(end.Start, end.End);
        scanner.ConsumeCurrent();
    }
}
