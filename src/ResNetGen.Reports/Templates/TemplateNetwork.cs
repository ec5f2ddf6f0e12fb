using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Templates;

/// <summary>A network that a template writes about.</summary>
/// <param name="File">Its spec's path, as reports show it.</param>
/// <param name="Series">Its file's short name: in plots, networks of one series have one colour.</param>
/// <param name="Spec">Its settings.</param>
/// <param name="Graph">Made of <paramref name="Spec"/>.</param>
public sealed record TemplateNetwork(string File, string Series, NetworkSpec Spec, NetworkGraph Graph);
