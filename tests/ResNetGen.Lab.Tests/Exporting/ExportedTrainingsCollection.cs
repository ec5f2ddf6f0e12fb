namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>All classes of tests share the trainings.</summary>
[CollectionDefinition(Name)]
public sealed class ExportedTrainingsCollection : ICollectionFixture<ExportedTrainings>
{
    public const string Name = "exported trainings";
}
