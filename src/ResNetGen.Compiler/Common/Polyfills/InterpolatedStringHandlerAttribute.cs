namespace System.Runtime.CompilerServices;

/// <summary>Lets a type of ours receive the parts of an interpolated string on netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
