using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Generator.Inputs;

namespace ResNetGen.Generator.Names;

/// <summary>A network's name and where it is written.</summary>
internal readonly record struct NamePlace(NetworkIdentity Network, SourceSpan Span)
{
    public static IEnumerable<NamePlace> Of(CompiledSpec spec, ProjectOptions project) =>
        NamedNetwork.Of(spec, project).Zip(spec.File.Names, (network, span) => new NamePlace(network.Identity, span));
}

/// <summary>Reports names that stand for two things, at each later place.</summary>
internal static class DuplicateNames
{
    public static EquatableArray<LocatedDiagnostic> Report(IReadOnlyCollection<NamePlace> places, ProjectOptions project)
    {
        var spans = places.ToDictionary(place => place.Network, place => place.Span);
        return TakenName.Find(spans.Keys, project)
            // The compiler sees one file whole, and has reported what that file defines twice.
            .Where(taken => taken.First?.Path != taken.Network.Path)
            .Select(taken => new LocatedDiagnostic(taken.Network.Path, Describe(taken)))
            .ToEquatableArray();

        Diagnostic Describe(TakenName taken)
        {
            var network = taken.Network;
            var span = spans[network];
            switch (taken)
            {
                case { First: { } first }:
                    return new(
                        ProjectErrors.DuplicateAcrossFiles,
                        span,
                        $"'{network.Name}' is defined twice in {Namespace(network.Namespace)}: {first.RelativePath}, line {spans[first].StartPosition.Line + 1}, "
                        + "defines it first. Rename one of the two, or give one of the files another 'namespace'.",
                        new(spans[first], "first defined here", first.Path));
                case { Owner: NameOwner.Namespace }:
                    return new(
                        Descriptors.NameIsNamespace,
                        span,
                        $"'{network.Name}' cannot be a class: other networks are in the namespace '{network.FullName}'. "
                        + "Rename the network, or give one of the files another 'namespace'.");
                default:
                    return new(
                        Descriptors.NamespaceIsGeneratedType,
                        span,
                        $"'{network.Name}' cannot be in {Namespace(network.Namespace)}: a part of it is the name of a type that ResNetGen generates "
                        + $"in {Namespace(project.Namespace)} ('Networks', channel counts such as 'C64', reductions such as 'S4'). Choose another 'namespace'.");
            }
        }
    }

    private static string Namespace(string name) => name.Length == 0 ? "the global namespace" : $"the namespace '{name}'";
}
