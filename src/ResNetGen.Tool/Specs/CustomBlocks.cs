using ResNetGen.Compiler.Graph;

namespace ResNetGen.Tool.Specs;

/// <summary>Blocks that are classes in C#: no other language has them.</summary>
internal static class CustomBlocks
{
    /// <param name="graph">That is to be written.</param>
    /// <param name="what">What it is to be written as.</param>
    /// <exception cref="ToolException">It has such a block.</exception>
    public static void Refuse(NetworkGraph graph, string what)
    {
        if (graph.CustomBlocks.FirstOrDefault() is { } block)
            throw new ToolException($"{graph.Name} cannot be written as {what}: block {block.Name} is the class {block.Class}, which is in C# alone.");
    }
}
