namespace System.Runtime.CompilerServices;

/// <summary>Lets a netstandard2.0 assembly have records and init-only properties.</summary>
internal static class IsExternalInit;
