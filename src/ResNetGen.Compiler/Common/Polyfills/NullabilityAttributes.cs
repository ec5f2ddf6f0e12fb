namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets a netstandard2.0 assembly say that an out parameter is null when the method gives this result.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
