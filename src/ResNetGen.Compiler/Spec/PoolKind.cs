namespace ResNetGen.Compiler.Spec;

public enum PoolKind
{
    Max,

    /// <summary>The average counts its padding.</summary>
    Average,
}

public static class PoolKindText
{
    /// <summary>As the papers' tables call it.</summary>
    public static string Text(this PoolKind kind) => kind switch
    {
        PoolKind.Max => "max",
        PoolKind.Average => "average",
    };
}
