namespace ResNetGen.Package.Tests;

/// <summary>What a project lacks is said once, by the package's build files, and not by each line of generated code.</summary>
[Collection(PackedCollection.Name)]
public class RefusedProjectTests(RefusedSolution solution) : IClassFixture<RefusedSolution>
{
    [Theory]
    [InlineData("OldLanguage", "RNG391: ResNetGen writes C# 11, and this project's language version is 10.")]
    [InlineData("OldCompiler", "RNG392: ResNetGen needs the C# compiler 4.8 or newer, and this build's is older")]
    [InlineData("WithoutTorchSharp", "RNG393: The generated networks are TorchSharp modules, and this project does not refer to TorchSharp.")]
    [InlineData("FSharp", "RNG394: ResNetGen writes C# only, and this project's language is F#. Put the specs into a C# class library")]
    [InlineData("VisualBasic", "RNG394: ResNetGen writes C# only, and this project's language is VB. Put the specs into a C# class library")]
    public void A_project_that_lacks_something_gets_one_error(string project, string error) =>
        Assert.StartsWith(error, solution.ErrorOf(project));
}
