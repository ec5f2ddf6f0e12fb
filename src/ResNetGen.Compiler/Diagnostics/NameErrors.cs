namespace ResNetGen.Compiler.Diagnostics;

/// <summary>RNG3xx: names that are wrong by what their own file says.</summary>
public static class NameErrors
{
    public static readonly DiagnosticDescriptor NotAnIdentifier = new("RNG301", "The network's name is not a C# identifier");

    public static readonly DiagnosticDescriptor Keyword = new("RNG302", "The network's name is a C# keyword");

    public static readonly DiagnosticDescriptor ReservedName = new("RNG303", "The network's name is taken by generated code");

    public static readonly DiagnosticDescriptor UnknownBase = new("RNG304", "The extended network does not exist");

    public static readonly DiagnosticDescriptor ExtendsCycle = new("RNG305", "Networks extend each other in a circle");

    public static readonly DiagnosticDescriptor BadNamespace = new("RNG306", "The namespace is not a C# namespace");

    public static readonly DiagnosticDescriptor NameBesideNetworks = new("RNG307", "The file has both 'name' and 'networks'");

    public static readonly DiagnosticDescriptor BadRowName = new("RNG308", "The stage's name is malformed");

    public static readonly DiagnosticDescriptor FrameworkNamespace = new("RNG309", "The namespace is one of .NET");

    public static readonly DiagnosticDescriptor BadClass = new("RNG313", "The block's class is not the name of a C# class");
}
