namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>A call that does nothing outside of training and disposes its input in it. The block keeps its probability.</summary>
internal sealed class DropPathCode : LayerCode
{
    public override string Apply(string tensor, bool owned, string field) => $"{tensor}.DropPath(dropPath, training)";

    public override string Trace(string tensor, string field) => tensor;
}
